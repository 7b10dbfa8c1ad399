import type { Citation } from '../../base/citation.ts';
import type { Difference, Statement, Support } from '../../dossier/dossier.ts';
import { asWords, count, percent } from '../view/counts.ts';
import { groupInWords, lensInWords } from '../view/lens-words.ts';
import { longestOf, quotesBySpeaker } from '../view/quote-cuts.ts';
import { inOrder, RELATIONS } from '../view/relations.ts';
import { reportedBetween, type StoryView } from '../view/story-view.ts';
import { periodInWords, publishedInWords, shortTime, spanInWords } from '../view/times.ts';
import type { Paint } from './paint.ts';
import { widthOf, wrapped } from './wrap.ts';

const MARK: Record<Support['stance'], string> = { told: '●', attributed: '◐', hedged: '○', denied: '✕' };
/** More of a kind than this are counted, not printed: a terminal is read from its end. */
const MOST = { statements: 12, quotes: 10, people: 10, timeline: 8 };

/** One story for a terminal, as lines of at most `columns`. */
export function storyText(view: StoryView, columns: number, paint: Paint): string[] {
  const { dossier } = view;
  const { story, coverage } = dossier;
  const times = reportedBetween(view);
  const span = times ? `. ${spanInWords(...times)} UTC` : '';
  const sum = `${count(coverage.articles, 'account')}, ${count(coverage.outlets, 'outlet')}, ${count(coverage.origins, 'origin')}, ${count(dossier.differences.length, 'difference')}${span}`;
  const lines = [
    ...wrapped(story.title, columns).map(paint.bold),
    ...wrapped(`${view.outletOf(story.titleCitation.article).name}. ${sum}`, columns).map(paint.soft),
  ];
  const part = (title: string, body: string[]) => {
    if (body.length > 0) lines.push('', paint.underline(title), ...body);
  };
  part(
    'In brief',
    dossier.brief.flatMap((line) => item(view, line.text, line.citations, columns, paint)),
  );
  part(
    'Where accounts differ',
    inOrder(dossier.differences).flatMap((difference) => ledger(view, difference, columns, paint)),
  );
  part('Who says what', grid(view, columns, paint));
  part('In their words', quotes(view, columns, paint));
  part('People', people(view, columns, paint));
  part(
    'How it unfolded',
    dossier.timeline
      .slice(0, MOST.timeline)
      .flatMap(({ when, text, citations }) => item(view, `${periodInWords(when)}: ${text}`, citations, columns, paint)),
  );
  part('Who stands behind it', lenses(view, columns));
  part('Who took it from whom', origins(view, columns));
  part(
    'The accounts',
    view.articles.flatMap((article) => {
      const { id, name } = view.outlet(article.outlet);
      const lines = wrapped(`${name}, ${publishedInWords(article.published, 'short')}: ${article.title}`, columns - 6);
      return lines.map((line, index) => (index === 0 ? view.initials(id) : '').padEnd(6) + line);
    }),
  );
  part(
    'What could not be used',
    dossier.refusals.flatMap(({ what, why }) => wrapped(`  ${what}: ${why}`, columns, 4)),
  );
  return lines;
}

function tellers(view: StoryView, citations: readonly Citation[]): string {
  return [...new Set(citations.map(({ article }) => view.initials(view.article(article).outlet)))].join(' ');
}

function item(view: StoryView, text: string, citations: readonly Citation[], columns: number, paint: Paint): string[] {
  const lines = wrapped(text, columns - 2).map((line, index) => (index === 0 ? `- ${line}` : `  ${line}`));
  return [...lines, ...wrapped(tellers(view, citations), columns - 2).map((line) => `  ${paint.soft(line)}`)];
}

function ledger(view: StoryView, { about, relation, positions }: Difference, columns: number, paint: Paint): string[] {
  const lines = wrapped(`${asWords(about)} (${RELATIONS[relation].word.toLowerCase()})`, columns);
  for (const { value, citations, context, at } of positions) {
    const when = relation === 'update' && at ? `${shortTime(at)}  ` : '';
    lines.push(...wrapped(value, columns - 4).map((line) => `    ${paint.bold(line)}`));
    lines.push(
      ...wrapped(`${when}${tellers(view, citations)}`, columns - 6).map((line) => `      ${paint.soft(line)}`),
    );
    if (context[0] && context[0].text !== value)
      lines.push(...wrapped(context[0].text, columns - 6).map((line) => `      ${line}`));
  }
  return [...lines, ''];
}

/** Told by two outlets or more: a mark for each account in a row, the columns named above. */
function grid(view: StoryView, columns: number, paint: Paint): string[] {
  const common = view.dossier.statements.filter(({ outlets, status }) => outlets > 1 || status === 'disputed');
  const names = view.articles.map(({ outlet }) => view.initials(outlet));
  const width = names.reduce((sum, name) => sum + widthOf(name) + 1, 0);
  const room = columns - width - 1;
  if (common.length === 0) return [];
  const few = common.slice(0, MOST.statements);
  if (room < 30)
    return few.flatMap((of) =>
      item(
        view,
        of.text,
        of.support.map(({ citation }) => citation),
        columns,
        paint,
      ),
    );
  const body = few.flatMap((statement) => row(view, statement, names, room, paint));
  const more = common.length > few.length ? [paint.soft(`${common.length - few.length} more`)] : [];
  return [
    paint.soft(`${' '.repeat(room + 1)}${names.join(' ')}`),
    ...body,
    ...more,
    paint.soft('● told  ◐ told as said  ○ hedged  ✕ denied  · silent'),
  ];
}

function row(view: StoryView, statement: Statement, names: string[], room: number, paint: Paint): string[] {
  const by = new Map<string, Support['stance']>(
    statement.support.map(({ citation, stance }) => [citation.article, stance]),
  );
  const marks = view.articles.map(({ id }, index) => {
    const stance = by.get(id);
    return (stance ? MARK[stance] : '·').padEnd(widthOf(names[index]!));
  });
  const [first = '', ...rest] = wrapped(statement.text, room);
  const disputed = statement.status === 'disputed' ? paint.bold(first) : first;
  return [`${disputed}${' '.repeat(Math.max(room + 1 - widthOf(first), 1))}${marks.join(' ').trimEnd()}`, ...rest];
}

function quotes(view: StoryView, columns: number, paint: Paint): string[] {
  const all = quotesBySpeaker(view.dossier).flatMap(({ name, quotes }) => quotes.map((quote) => ({ name, quote })));
  const lines = all.slice(0, MOST.quotes).flatMap(({ name, quote }) => {
    const pieces = longestOf(quote);
    const words = `${name}: “${pieces.map(({ text }) => text).join(' … ')}”`;
    const shorter = quote.variants
      .filter(({ edit }) => edit !== 'same')
      .map(({ edit, citations }) => `${edit} in ${tellers(view, citations.slice(0, 1))}`);
    const same = quote.variants.filter(({ edit }) => edit === 'same').flatMap(({ citations }) => citations);
    return [
      ...item(view, words, [...pieces, ...same], columns, paint),
      ...wrapped(shorter.join(', '), columns - 2).map((line) => `  ${paint.soft(line)}`),
    ];
  });
  return all.length > MOST.quotes ? [...lines, paint.soft(`${all.length - MOST.quotes} more`)] : lines;
}

function people(view: StoryView, columns: number, paint: Paint): string[] {
  const known = view.dossier.entities.filter(
    ({ type, roles, mentions }) => type === 'person' && (roles.length > 0 || mentions > 1),
  );
  return known.slice(0, MOST.people).flatMap(({ name, aliases, roles }) => {
    const others = aliases.filter((alias) => !name.includes(alias));
    const offices = roles.map(({ role, citations }) => `${role} (${tellers(view, citations)})`).join('; ');
    const text = `${name}${others.length > 0 ? `, also ${others.join(', ')}` : ''}${offices ? `: ${offices}` : ''}`;
    return wrapped(`- ${text}`, columns, 2).map((line, index) =>
      index === 0 ? line.replace(name, paint.bold(name)) : line,
    );
  });
}

function lenses({ dossier }: StoryView, columns: number): string[] {
  return dossier.coverage.lenses.flatMap(({ lens, unrated, groups }) => {
    const shares = groups.map(
      ({ group, origins, share }) => `${groupInWords(lens, group)} ${origins} (${percent(share)})`,
    );
    return wrapped(
      `- By ${lensInWords(lens)}: ${[...shares, ...(unrated > 0 ? [`${unrated} unrated`] : [])].join(', ')}`,
      columns,
      2,
    );
  });
}

function origins(view: StoryView, columns: number): string[] {
  return view.dossier.origins
    .filter(({ articles, kind }) => articles.length > 1 || kind !== 'own')
    .flatMap(({ agency, articles }) => {
      const name = agency ?? (articles[0] ? view.outletOf(articles[0].article).name : '');
      const taken = articles.filter(({ relation }) => relation !== 'source');
      const by = taken.map(
        ({ article, relation, shared }) => `${relation} by ${view.outletOf(article).name} (${percent(shared)})`,
      );
      return wrapped(`- ${name}${by.length > 0 ? `: ${by.join(', ')}` : ''}`, columns, 2);
    });
}
