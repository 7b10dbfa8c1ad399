import { count } from '../../../page/view/counts.ts';
import { groupInWords } from '../../../page/view/lens-words.ts';
import type { FeedPack } from '../../../run/feed-packs.ts';

interface PacksProps {
  packs: readonly FeedPack[];
  /** Of one language; null: all. */
  language: string | null;
  owner: boolean;
}

/** Starter packs: places by country, then topics. */
export function PacksPage({ packs, language, owner }: PacksProps) {
  const languages = [...new Set(packs.map((pack) => pack.language))].sort((a, b) => (a < b ? -1 : 1));
  const chosen = packs.filter((pack) => language === null || pack.language === language);
  const places = chosen.filter(({ country }) => country !== null);
  const topics = chosen.filter(({ country }) => country === null);
  return (
    <div class="page">
      <p class="from">
        <a href="/feeds">Feeds</a>
      </p>
      <h1>Starter packs</h1>
      <p class="note">
        {count(packs.length, 'list')} of public feeds, gathered by the readers of Kagi News (MIT License). They are
        neither chosen nor rated by Synoptic; a feed that has moved or ended says so under Feeds.
      </p>
      <form class="line" method="get" action="/feeds/packs">
        <p>
          <label for="language">Language</label>
          <select id="language" name="language">
            <option value="">any</option>
            {languages.map((code) => (
              <option key={code} value={code} selected={code === language}>
                {groupInWords('language', code)}
              </option>
            ))}
          </select>
        </p>
        <p>
          <button type="submit" class="quiet">
            Show
          </button>
        </p>
      </form>
      <PackList title="By place" packs={places} owner={owner} />
      <PackList title="By topic and part of the world" packs={topics} owner={owner} />
    </div>
  );
}

function PackList({ title, packs, owner }: { title: string; packs: readonly FeedPack[]; owner: boolean }) {
  if (packs.length === 0) return null;
  return (
    <section class="part">
      <h2>{title}</h2>
      <ul class="plain packs">
        {packs.map(({ id, name, language, feeds }) => (
          <li key={id}>
            {owner ? (
              <form class="inline" method="post" action={`/feeds/packs/${id}`}>
                <button type="submit" class="link">
                  {name}
                </button>
              </form>
            ) : (
              name
            )}{' '}
            <span class="count">
              {count(feeds.length, 'feed')}, {groupInWords('language', language)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A site with several feeds: the reader chooses. */
export function FeedChoices({
  site,
  feeds,
}: {
  site: string;
  feeds: readonly { url: string; title: string | null }[];
}) {
  return (
    <div class="page">
      <h1>Which of its feeds?</h1>
      <p class="note">
        {site} names {count(feeds.length, 'feed')}.
      </p>
      <ul class="plain choices">
        {feeds.map(({ url, title }) => (
          <li key={url}>
            <form class="line" method="post" action="/feeds">
              <input type="hidden" name="address" value={url} />
              <button type="submit" class="quiet">
                Follow
              </button>
              <span>
                {title ?? url} {title && <span class="count">{url}</span>}
              </span>
            </form>
          </li>
        ))}
      </ul>
    </div>
  );
}
