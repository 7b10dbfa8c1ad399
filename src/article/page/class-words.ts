import { PatternSieve } from './pattern-sieve.ts';

/**
 * Groups of class and id words that hint at what an element holds. No group decides anything: real articles stand under
 * "social" and "comments-open" too. Ideas of groups: Readability (Apache-2.0) and trafilatura (Apache-2.0).
 */
const GROUPS: readonly (readonly [string, RegExp])[] = [
  [
    'content',
    /article-?_?(?:body|text|content)|story-?_?(?:body|text|content)|post-?_?(?:body|text|content)|entry-?_?content|body-?(?:text|copy|content)|content-?_?body|richtext|rich-text|paragraph|td-post-content|main-?content/,
  ],
  ['article', /article|story|post(?!er)|entry|news|blog|report/],
  ['comment', /comment|disqus|discussion|respond|reply|replies|livefyre|viafoura|coral|kommentar|comentario/],
  [
    'related',
    /related|recirc|recommend|more-?_?(?:from|on|in|stories|news|articles|like)|read-?_?(?:more|next|also)|also-?_?(?:read|like)|see-?_?also|similar|you-?may|outbrain|taboola|trending|popular|most-?_?(?:read|viewed|popular)|latest|next-?_?(?:article|post|story)|further|verwandt|mehr-?zum/,
  ],
  [
    'teaser',
    /teaser|card|promo|tile|headline-?list|feature-?box|carousel|slider|swiper|listing|grid-?item|feed-?item|river|playlist/,
  ],
  [
    'newsletter',
    /newsletter|subscri|sign-?_?up|signup|email|mailing|inbox|opt-?in|abonn|paywall|register|registration|metered|piano|regwall|donat|membership|support(?:$|[\s_-])|support-?us|fundrais|appeal/,
  ],
  ['share', /share|sharing|social|facebook|twitter|whatsapp|addtoany|sharedaddy|follow/],
  [
    'advert',
    /(?:^|[\s_-])(?:ad|ads|adv|advert\w*|dfp|gpt|banner|sponsor\w*|promoted|mpu|leaderboard|adslot|adunit|anzeige|werbung|reklam\w*|publicidad\w*|pub)(?:$|[\s_\-\d])|google_ads|affiliate|commercial/,
  ],
  ['consent', /cookie|consent|gdpr|onetrust|privacy|didomi|cmp-|sp_message/],
  [
    'nav',
    /nav|menu|breadcrumb|crumb|sidebar|side-?bar|masthead|toolbar|topbar|pagination|pager|drawer|hamburger|skip-?link|toc|table-?of-?contents/,
  ],
  ['footer', /foot(?:er)?(?:$|[\s_-])|footer|colophon|copyright|legal|imprint|impressum|disclaimer|site-?info/],
  [
    'meta',
    /byline|author|dateline|meta(?:data)?|timestamp|publish|posted|date(?:$|[\s_-])|time(?:$|[\s_-])|reading-?time|info-?bar/,
  ],
  [
    'bio',
    /(?:author|about|writer)[\w-]*(?:bio|box|info|profile|card|about)|bio(?:$|[\s_-])|about-?(?:the-?)?author|contributor|profile/,
  ],
  ['tags', /(?:^|[\s_-])(?:tags?|tag-?list|keywords?|topics?|categor\w*|labels?|hashtags?)(?:$|[\s_-])/],
  ['caption', /caption|credit|figure|photo|image|gallery|slideshow|media|video|player|embed|picture|img|attachment/],
  [
    'lead',
    /(?:^|[\s_-])(?:lead|lede|intro|standfirst|subtitle|sub-?title|sub-?head(?:line)?|deck|dek|summary|excerpt|abstract|teaser-?text|kicker|chapo|entradilla|vorspann|ingress|sumario|description)(?:$|[\s_-])|standfirst|subhead|article-?(?:summary|intro|lead)/,
  ],
  ['title', /title|headline|heading|(?:^|[\s_-])h[1-6](?:$|[\s_-])|titel|titre|titulo/],
  [
    'aside',
    /aside|infobox|info-?box|factbox|fact-?box|sidebar|widget|callout|pull-?quote|pullquote|box(?:$|[\s_-])|inset|rail|complementary|panel|module/,
  ],
  [
    'hidden',
    /hidden|visually-?hidden|sr-?only|screen-?reader|modal|popup|pop-?up|overlay|lightbox|tooltip|dialog|toast|notice|alert|banner|collapsed|is-?hidden|d-?none/,
  ],
  ['live', /live-?_?(?:blog|post|update)|liveblog|timeline|ticker|update/],
  [
    'widget',
    /widget|weather|stock|quote-?table|poll|quiz|survey|calculator|search|form|login|log-?in|sign-?in|account|cart|shop|product|price|buy/,
  ],
];

export const CLASS_GROUP_NAMES: readonly string[] = GROUPS.map(([name]) => name);

/** The bit of a group, for masks as `groupsOfWords` gives them. */
export function groupBit(...names: string[]): number {
  let bits = 0;
  for (const name of names) bits |= 1 << CLASS_GROUP_NAMES.indexOf(name);
  return bits;
}

const SIEVE = new PatternSieve(GROUPS.map(([, pattern]) => pattern));
const SEEN = 400;
const MOST_KNOWN = 50_000;
/** Groups of single class words. Sites share most of theirs; what is kept changes no answer. */
const known = new Map<string, number>();

/** The groups of an element's class words: of each word by itself, since no group looks past a blank. */
export function groupsOfWords(words: string): number {
  const length = Math.min(words.length, SEEN);
  let bits = 0;
  let start = 0;
  for (let i = 0; i <= length; i += 1) {
    if (i < length && words.charCodeAt(i) > 32) continue;
    if (i > start) bits |= groupsOfWord(words.slice(start, i));
    start = i + 1;
  }
  return bits;
}

function groupsOfWord(word: string): number {
  let bits = known.get(word);
  if (bits === undefined) {
    const lower = word.toLowerCase();
    const likely = SIEVE.likelyIn(lower);
    bits = 0;
    for (let i = 0; i < GROUPS.length; i += 1)
      if (((likely >>> i) & 1) === 1 && GROUPS[i]![1].test(lower)) bits |= 1 << i;
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(word, bits);
  }
  return bits;
}
