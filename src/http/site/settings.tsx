import { deleteCookie, setCookie } from 'hono/cookie';
import { count } from '../../page/view/counts.ts';
import { RETENTION_SETTING, retentionDays } from '../../run/newsroom/drop-old-texts.ts';
import { at } from '../../run/newsroom/newsroom.ts';
import type { DecisionRecord } from '../../store/story-store.ts';
import { type AccessRules, sameSecret, TOKEN_COOKIE } from '../access.ts';
import type { Desk, SiteApp } from '../desk.ts';
import { problem } from '../problem.tsx';
import { CorrectionList } from './correct/correct-page.tsx';
import { sitePage } from './document.tsx';

/** Seconds a browser keeps the token. */
const SIGNED_IN = 90 * 24 * 3600;
/** Corrections listed; the command line has all. */
const MOST = 50;

/** Settings, and signing in where the site is not asked from its own machine. */
export function addSettings(app: SiteApp, desk: Desk, rules: AccessRules): void {
  const { newsroom } = desk;
  const { store } = newsroom;

  app.get('/settings', async (context) => {
    const { owner } = context.get('viewer');
    const body = owner ? (
      <OwnerSettings
        days={await retentionDays(newsroom)}
        counts={await store.counts()}
        corrections={await store.stories.corrections()}
      />
    ) : (
      <SignIn />
    );
    return sitePage(context, { title: 'Settings', here: 'settings', body });
  });

  app.post('/settings/retention', async (context) => {
    const days = Number((await context.req.parseBody())['days']);
    if (!Number.isInteger(days) || days < 0 || days > 36_500)
      return problem(context, 400, 'That is no number of days', 'A whole number from 0 (keep for good) to 36500.');
    const now = at(newsroom.clock.now());
    await store.marks.set({ kind: 'setting', target: RETENTION_SETTING, value: String(days), at: now });
    return context.redirect('/settings', 303);
  });

  app.post('/sign-in', async (context) => {
    const given = String((await context.req.parseBody())['token'] ?? '').trim();
    if (!rules.token || !sameSecret(given, rules.token))
      return problem(context, 401, 'This is not the token', 'It stands in the file `token` in the data folder.');
    setCookie(context, TOKEN_COOKIE, given, {
      httpOnly: true,
      sameSite: 'Strict',
      path: '/',
      maxAge: SIGNED_IN,
      secure: new URL(context.req.url).protocol === 'https:' || (desk.publicUrl?.startsWith('https:') ?? false),
    });
    return context.redirect('/settings', 303);
  });

  app.post('/sign-out', (context) => {
    deleteCookie(context, TOKEN_COOKIE, { path: '/' });
    return context.redirect('/settings', 303);
  });
}

function SignIn() {
  return (
    <div class="page">
      <h1>Settings</h1>
      <p class="note">
        You read as a guest: headlines, cited passages and excerpts with a link to those who published them. The owner
        of this newsroom reads whole texts, follows feeds and corrects stories.
      </p>
      <form class="line" method="post" action="/sign-in">
        <p>
          <label for="token">Token of the owner</label>
          <input id="token" type="password" name="token" size={36} required autocomplete="current-password" />
        </p>
        <p>
          <button type="submit">Sign in</button>
        </p>
      </form>
    </div>
  );
}

interface OwnerProps {
  days: number;
  counts: Record<string, number>;
  corrections: readonly DecisionRecord[];
}

function OwnerSettings({ days, counts, corrections }: OwnerProps) {
  return (
    <div class="page">
      <h1>Settings</h1>
      <section class="part">
        <h2>What is kept</h2>
        <form class="line" method="post" action="/settings/retention">
          <p>
            <label for="days">Days that the texts of articles are kept; 0: for good</label>
            <input id="days" type="number" name="days" min={0} max={36500} value={days} />
          </p>
          <p>
            <button type="submit" class="quiet">
              Keep
            </button>
          </p>
        </form>
        <p class="note">
          After that the text goes; its hash, the places of citations and the cited passages stay, so that dossiers
          still hold. <code>synoptic forget</code> removes an article or outlet for good.
        </p>
        <table class="figures">
          <tbody>
            {Object.entries(counts).map(([name, value]) => (
              <tr key={name}>
                <th scope="row">{name.replaceAll('_', ' ')}</th>
                <td>{value.toLocaleString('en')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <section class="part">
        <h2>Your corrections</h2>
        {corrections.length === 0 ? (
          <p class="empty">None. On the page of a story, “Correct it” merges, splits and moves.</p>
        ) : (
          <>
            <CorrectionList corrections={corrections.slice(-MOST)} />
            {corrections.length > MOST && (
              <p class="count">{count(corrections.length - MOST, 'older one')} not shown.</p>
            )}
          </>
        )}
      </section>
      <section class="part">
        <h2>Elsewhere</h2>
        <ul>
          <li>
            <a href="/feeds">Feeds</a>: what is followed, and how it does
          </li>
          <li>
            <a href="/outlets/packs">Rating packs</a>: whose ratings are shown
          </li>
          <li>
            <a href="/digest">The daily digest</a>; by mail with <code>synoptic digest --mail</code>
          </li>
          <li>
            On the command line: <code>synoptic backup</code>, <code>restore</code>, <code>export</code>,{' '}
            <code>doctor</code>; <code>synoptic --help</code> lists all
          </li>
        </ul>
        <form class="line" method="post" action="/sign-out">
          <button type="submit" class="quiet">
            Sign out of this browser
          </button>
        </form>
      </section>
    </div>
  );
}
