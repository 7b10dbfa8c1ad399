import { PatternSieve } from './pattern-sieve.ts';

/**
 * Patterns of furniture and of credits in about 20 languages, looked for in a block's first `SEEN` units in lower case. Soft
 * evidence, as the class words are.
 */
const PATTERNS: readonly (readonly [string, RegExp])[] = [
  [
    'readMore',
    /^(?:\W{0,3})(?:read (?:more|also|next|the full)|also read|more (?:on|from|about|stories)|related|see also|recommended|you may also|don't miss|watch(?: now)?\b|listen\b|lire (?:aussi|la suite|plus)|à lire|lesen sie|mehr (?:zum|dazu|zu)|weiterlesen|lee (?:también|más|además)|leer más|te puede interesar|más información|leggi (?:anche|di più)|leia (?:também|mais)|saiba mais|lees (?:ook|meer)|læs (?:også|mere)|les (?:også|mer)|läs (?:också|mer|även)|lue (?:myös|lisää)|czytaj (?:też|także|więcej)|zobacz (?:też|także)|čtěte|přečtěte|citește|olvass|читайте|читать|подробнее|см\. также|devamı|ayrıca|baca juga|đọc thêm|اقرأ|相关|関連|延伸阅读|też:)/u,
  ],
  [
    'newsletter',
    /newsletter|sign up|subscribe|subscri(?:bed|ption|ber)|your inbox|e-?mail address|unlock|free trial|already a (?:member|subscriber)|log ?in to|create (?:a free|an) account|abonn|anmelden|inscri(?:vez|re|pción|be)|suscr[ií]|registr(?:ati|ieren|ate|e-se)|iscriviti|assine|nieuwsbrief|nyhetsbrev|nyhedsbrev|uutiskirje|подпис|рассылк|abone ol|donate|support (?:us|our)|contribute to|spenden/u,
  ],
  [
    'copyright',
    /©|\(c\)\s*(?:19|20)\d\d|copyright|all rights reserved|alle rechte|tous droits|todos los derechos|todos os direitos|tutti i diritti|may not be (?:published|reproduced|reprinted)|terms of (?:use|service)|privacy policy|cookie|impressum|datenschutz|все права/u,
  ],
  [
    'share',
    /^(?:\W{0,3})(?:share|tweet|facebook|twitter|whatsapp|linkedin|pinterest|email|print|copy link|save|follow (?:us|me|@)|like us|teilen|drucken|partager|compartir|condividi|compartilh|delen|del\b|dela|jaa|udostępnij|sdílet|поделиться|paylaş|bagikan|مشاركة|分享|シェア)|follow (?:us|him|her|me) on|on (?:facebook|twitter|instagram|whatsapp|telegram)\b/u,
  ],
  [
    'photo',
    /\b(?:photo(?:graph)?s?|image|picture|pic|illustration|foto(?:s|grafie|grafía)?|bild|bildquelle|imagen|immagine|crédit|credit|kuva|zdjęcie|фото|kép|fotó|写真|圖|图)\s*(?:credit|by|:|\/|©|courtesy|from|via|von|de|d'|del)|(?:getty images|shutterstock|istock|afp|reuters|ap photo|epa|imago|dpa|alamy|xinhua|unsplash|picture alliance|via ap|via reuters)|^file\s*[-–—]|^\(?(?:photo|foto|image|video)\b|courtesy of|handout|screenshot|\((?:left|right|top|bottom|c|l|r)\)/u,
  ],
  [
    'byline',
    /^(?:\W{0,2})(?:by|von|par|por|di|door|av|af|od|przez|autor|auteur|автор|текст|written by|reporting by|from)\s*[:：]?\s+\p{Ll}/u,
  ],
  [
    'date',
    /\b(?:published|updated|posted|last (?:modified|updated)|first published|veröffentlicht|aktualisiert|stand:|publié|mis à jour|publicado|actualizado|atualizado|pubblicato|aggiornato|gepubliceerd|bijgewerkt|publicerad|uppdaterad|publisert|oppdatert|opdateret|julkaistu|päivitetty|opublikowano|aktualizacja|опубликован|обновлен|yayınlanma|güncelleme)\b|\b\d{1,2}:\d{2}\b|\d+\s*(?:min(?:ute)?s?|hours?|days?|mins?)\s*(?:ago|read)|(?:^|\D)\d{1,2}[./-]\d{1,2}[./-](?:19|20)?\d{2}(?:\D|$)|(?:19|20)\d{2}[-./年]\s?\d{1,2}/u,
  ],
  [
    'reporterCredit',
    /\b(?:reporting by|editing by|additional reporting|contributed to (?:this|the)|contributed reporting|writing by|with (?:inputs?|reporting) from|compiled by|is (?:a|an|the) (?:\w+ ){0,4}(?:editor|reporter|correspondent|writer|journalist|columnist|professor|author|fellow|lecturer)|can be reached|follow (?:him|her|them)|contact (?:the|him|her)|originally (?:appeared|published)|the views expressed|was first published|this (?:article|story) (?:was|has been|is|originally)|mit material von|avec (?:afp|reuters)|con información de)\b/u,
  ],
  [
    'advert',
    /^(?:advert(?:isement|ising|isment)?|ad|sponsored|promoted|anzeige|werbung|publicité|publicidad|pubblicità|publicidade|advertentie|annonce|annons|mainos|reklam\w*|реклама|iklan|إعلان|広告|广告|story continues below|article continues|continue reading|scroll to continue|skip advertisement)\b/u,
  ],
  [
    'comments',
    /^(?:\W{0,2})(?:\d+\s+)?(?:comments?|leave a (?:reply|comment)|post a comment|join the (?:conversation|discussion)|kommentar|commentaires?|comentarios?|commenti|reacties|комментар|reply|report abuse|log in to|sort by|view all comments|your email address will not)/u,
  ],
  [
    'tags',
    /^(?:\W{0,2})(?:tags?|topics?|filed under|more about|keywords|categories|schlagw|themen|mots-clés|sujets|etiquetas|temas|argomenti|теги|etiketler|in this (?:article|story)|on this page|table of contents|key points|most (?:read|popular|viewed)|trending|latest|top stories|popular)\b/u,
  ],
  [
    'consent',
    /\bcookies?\b|\bconsent\b|opt[- ]out|personali[sz]ed ads|privacy (?:settings|preferences|choices|notice)|partners (?:store|process|use)|datenschutz|einwillig|politique de confidentialité|confidentialité|privacidad|privacidade|privacybeleid|integritet|конфиденциальн|gizlilik|kebijakan privasi/u,
  ],
  [
    'appeal',
    /\b(?:independent|quality|free|our|trusted|fearless) journalism\b|\b(?:support|fund|power) (?:our|independent|this|the) (?:work|journalism|newsroom|mission|site)|(?:make|consider) (?:a )?(?:donation|contribut|donating|becoming|supporting)|become a (?:member|subscriber|supporter)|our (?:readers|newsroom|supporters)|readers like you|unterstützen sie|soutenez|faites un don|apoya(?:nos| nuestro)|apoie|sostieni|steun ons|støtt|stöd oss|wesprzyj|поддержите/u,
  ],
  [
    'affiliate',
    /\b(?:affiliate|commission|compensation|purchase (?:a product|through)|buy (?:now|at|from|on)|add to cart|prices? (?:may|are|were|at)|in stock|shop (?:now|all)|sponsored by|product recommendations?|see at|check price|deal(?:s)? (?:on|at)|retail(?:er)? price|sale price|regular price|amazon\.com|best buy|walmart)\b|[$€£]\d/u,
  ],
  [
    'boiler',
    /\b(?:about (?:us|the author|the company)|media contact|for more information|forward-looking|press (?:release|contact)|contact us|javascript|your browser|please enable|loading|error|404|try again|terms and conditions|correction|editor['’]s note|transcript|is a (?:leading|global|world|provider)|headquartered)\b|^about \p{Ll}/u,
  ],
  ['quoteStart', /^["“„«「»]/u],
  ['dash', /^[-–—•*▪►→>]\s?\S/u],
  ['numberStart', /^\d{1,3}[.):]?\s/u],
  ['url', /https?:\/\/|www\.|\b\w+@\w+\.\w+|@\w{3,}/u],
  ['captionEnd', /\((?:[^()]{2,60})\)\.?$|[/|]\s*\p{Lu}[\p{L} ]{1,40}$|\bvia\s+\S+$/u],
];

const SEEN = 600;

export const TEXT_GROUP_NAMES: readonly string[] = PATTERNS.map(([name]) => name);

export function patternBit(...names: string[]): number {
  let bits = 0;
  for (const name of names) bits |= 1 << TEXT_GROUP_NAMES.indexOf(name);
  return bits;
}

const SIEVE = new PatternSieve(PATTERNS.map(([, pattern]) => pattern));
/** The one pattern that capitals count for. */
const CAPTION_END = TEXT_GROUP_NAMES.indexOf('captionEnd');

/** Bit mask of the patterns found. A long block is looked at from its beginning and its end. */
export function patternsOf(text: string): number {
  const seen = text.length <= SEEN ? text : `${text.slice(0, SEEN / 2)} ${text.slice(-SEEN / 2)}`;
  const lower = seen.toLowerCase();
  const likely = SIEVE.likelyIn(lower);
  let bits = 0;
  for (let i = 0; i < PATTERNS.length; i += 1)
    if (((likely >>> i) & 1) === 1 && PATTERNS[i]![1].test(i === CAPTION_END ? seen : lower)) bits |= 1 << i;
  return bits;
}
