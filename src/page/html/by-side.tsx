import type { CutQuote, OneSided } from '../../dossier/coverage/compare-sides.ts';
import type { SeenThrough } from '../../dossier/coverage/see-through.ts';
import type { SideWord } from '../../dossier/coverage/weigh-wording.ts';
import { count, listed } from '../view/counts.ts';
import { groupInWords } from '../view/lens-words.ts';
import { longestOf } from '../view/quote-cuts.ts';
import type { StoryView } from '../view/story-view.ts';
import { colourOf, letterOf } from './lens-colours.ts';
import { tongue } from './tongue.ts';

/** Rows shown of each kind: a page is to stay small. */
const MOST = 12;
const WORDS = 8;

/** What sets the sides of a lens apart: statements, quotations, words. */
export function BySide({ view, seen }: { view: StoryView; seen: SeenThrough }) {
  if (seen.groups.length < 2) return <p class="meta">One side alone: nothing is set against another.</p>;
  return (
    <>
      <h3>Told by one side only</h3>
      <OneSidedList view={view} seen={seen} />
      <h3>Quotations that one side cuts</h3>
      <CutList view={view} seen={seen} />
      <h3>Words of each side</h3>
      <WordTable seen={seen} />
    </>
  );
}

function Side({ lens, group }: { lens: string; group: string }) {
  return (
    <>
      <span class={`key ${colourOf(group)}`}>{letterOf(group)}</span> {groupInWords(lens, group)}
    </>
  );
}

const sidesInWords = (lens: string, groups: readonly string[]) => listed(groups.map((one) => groupInWords(lens, one)));

function OneSidedList({ view, seen }: { view: StoryView; seen: SeenThrough }) {
  const statements = new Map(view.dossier.statements.map((one) => [one.id, one]));
  const rows = seen.oneSided.flatMap((row) => {
    const statement = statements.get(row.statement);
    return statement ? [{ row, statement }] : [];
  });
  if (rows.length === 0)
    return (
      <p class="empty">
        None. It takes two {seen.by} of one side that tell it, and a side with two that does not: one silent voice says
        little.
      </p>
    );
  const shown = [...rows].sort((a, b) => b.row.voices - a.row.voices).slice(0, MOST);
  return (
    <ul class="plain sides">
      {shown.map(({ row, statement }) => (
        <li key={row.statement}>
          <a
            class="theirs"
            href={`#${view.at(statement.id)}`}
            {...tongue(view.article(statement.support[0]!.citation.article).language)}
          >
            {statement.text}
          </a>
          <span class="meta">
            <Side lens={seen.lens} group={row.group} />: {voicesInWords(row, seen)}; not by{' '}
            {sidesInWords(seen.lens, row.silent)}
          </span>
        </li>
      ))}
      {rows.length > shown.length && <li class="count">and {rows.length - shown.length} more</li>}
    </ul>
  );
}

const ONE = { origins: 'origin', outlets: 'outlet', owners: 'owner' } as const;
const voicesInWords = (row: OneSided, seen: SeenThrough) =>
  seen.by === 'outlets'
    ? count(row.voices, 'outlet')
    : `${count(row.voices, ONE[seen.by])}, ${count(row.outlets.length, 'outlet')}`;

function CutList({ view, seen }: { view: StoryView; seen: SeenThrough }) {
  const quotes = new Map(view.dossier.quotes.map((one) => [one.id, one]));
  const shown = [...new Set(seen.cut.map(({ quote }) => quote))].filter((id) => quotes.has(id)).slice(0, MOST);
  if (shown.length === 0)
    return <p class="empty">None: no side gives a quotation only in a shorter form than another.</p>;
  return (
    <ul class="plain sides">
      {shown.map((id) => {
        const [first] = longestOf(quotes.get(id)!);
        const rows = seen.cut.filter(({ quote }) => quote === id);
        return (
          <li key={id}>
            <a class="theirs" href={`#${view.at(id)}`} {...tongue(view.article(first!.article).language)}>
              “{first!.text}”
            </a>
            <span class="meta">In full by {sidesInWords(seen.lens, rows[0]!.full)}; shorter by </span>
            {rows.map((row) => (
              <span key={row.group} class="meta">
                <Side lens={seen.lens} group={row.group} /> ({namesOf(view, row)}){' '}
              </span>
            ))}
          </li>
        );
      })}
    </ul>
  );
}

const namesOf = (view: StoryView, row: CutQuote) => listed(row.outlets.map((id) => view.outlet(id).name));

function WordTable({ seen }: { seen: SeenThrough }) {
  const groups = seen.groups
    .map(({ group }) => group)
    .filter((group) => seen.words.some((word) => word.group === group));
  if (groups.length === 0)
    return (
      <p class="empty">
        None stands out: no word is written three times by one side and so much less by the others that chance would not
        do it, or the texts are not kept.
      </p>
    );
  return (
    <>
      <p class="meta">
        How often each word stands in a side’s texts and in the others’, a text that was taken over counted once, and
        only texts in the language that most accounts are in. z: by how many standard errors the log-odds, drawn towards
        the whole story’s, differ; chance alone takes one word in forty past 1.96.
      </p>
      <table class="figures words">
        <thead>
          <tr>
            <th scope="col">Word</th>
            <th scope="col">Here</th>
            <th scope="col">Elsewhere</th>
            <th scope="col">z</th>
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group}>
            <tr>
              <th scope="rowgroup" colSpan={4} class="side">
                <Side lens={seen.lens} group={group} />
              </th>
            </tr>
            {seen.words
              .filter((word) => word.group === group)
              .slice(0, WORDS)
              .map((word) => (
                <WordRow key={word.word} word={word} />
              ))}
          </tbody>
        ))}
      </table>
    </>
  );
}

function WordRow({ word }: { word: SideWord }) {
  return (
    <tr>
      <th scope="row" class="theirs" dir="auto">
        {word.word}
      </th>
      <td>
        {word.here} of {word.ofHere}
      </td>
      <td>
        {word.elsewhere} of {word.ofElsewhere}
      </td>
      <td>{word.z.toFixed(1)}</td>
    </tr>
  );
}
