import type { Citation } from '../../base/citation.ts';
import { asWords, count, percent } from '../view/counts.ts';
import { groupInWords, lensInWords } from '../view/lens-words.ts';
import { longestOf, quotesBySpeaker } from '../view/quote-cuts.ts';
import { inOrder, KINDS, RELATIONS } from '../view/relations.ts';
import { reportedBetween, type StoryView } from '../view/story-view.ts';
import { periodInWords, publishedInWords, spanInWords } from '../view/times.ts';
import { webAddress } from '../view/web-address.ts';
import { escaped, linked } from './escape.ts';

/** One story in Markdown. Accounts are named by number; the numbers lead to the list at the end. */
export function storyMarkdown(view: StoryView): string {
  const { dossier } = view;
  const { story, coverage } = dossier;
  const times = reportedBetween(view);
  const sum = [
    `${count(coverage.articles, 'account')} by ${count(coverage.outlets, 'outlet')} from ${count(coverage.origins, 'origin')}.`,
    times && `${spanInWords(...times)} (UTC).`,
  ];
  return [
    `# ${escaped(story.title)}`,
    `Headline by ${outletOf(view, story.titleCitation)}. ${sum.filter(Boolean).join(' ')}`,
    section(
      'In brief',
      dossier.brief.map((line) => `- ${escaped(line.text)} ${tellers(view, line.citations)}`),
    ),
    section(
      'Where accounts differ',
      inOrder(dossier.differences).map((difference) => ledger(view, difference)),
    ),
    section('Who says what', statements(view)),
    section(
      'In their words',
      quotesBySpeaker(dossier).flatMap(({ name, quotes }) => quotes.map((quote) => quotation(view, name, quote))),
    ),
    section('People and roles', people(view)),
    section(
      'How it unfolded',
      dossier.timeline.map(
        ({ when, text, citations }) => `- **${periodInWords(when)}** ${escaped(text)} ${tellers(view, citations)}`,
      ),
    ),
    section('Who stands behind it', lenses(view)),
    section('Who took it from whom', origins(view)),
    section(
      'The accounts',
      view.articles.map((article) => account(view, article)),
    ),
    section(
      'What could not be used',
      dossier.refusals.map(({ what, why }) => `- ${escaped(what)}: ${escaped(why)}`),
    ),
  ]
    .filter(Boolean)
    .join('\n\n');
}

function section(title: string, lines: string[]): string {
  return lines.length === 0 ? '' : `## ${title}\n\n${lines.join('\n')}`;
}

function outletOf(view: StoryView, citation: Citation): string {
  return escaped(view.outletOf(citation.article).name);
}

/** `(1, 4)`: the numbers of the accounts. */
function tellers(view: StoryView, citations: readonly Citation[]): string {
  const numbers = [...new Set(citations.map(({ article }) => view.number(article)))].sort((a, b) => a - b);
  return `(${numbers.join(', ')})`;
}

function ledger(
  view: StoryView,
  { about, kind, relation, positions }: StoryView['dossier']['differences'][number],
): string {
  const values = positions.map(({ value, citations, context }) => {
    const sentence = context[0] ? `\n  > ${escaped(context[0].text)}` : '';
    return `- **${escaped(value)}** ${tellers(view, citations)}${sentence}`;
  });
  return `### ${escaped(asWords(about))}\n\n${RELATIONS[relation].word}: ${RELATIONS[relation].says} (${KINDS[kind]}).\n\n${values.join('\n')}\n`;
}

function statements({ dossier, number }: StoryView): string[] {
  const common = dossier.statements.filter(({ outlets, status }) => outlets > 1 || status === 'disputed');
  if (common.length === 0) return [];
  const rows = common.map(({ text, status, support, origins }) => {
    const by = [...new Map(support.map(({ citation, stance }) => [number(citation.article), stance]))].sort(
      ([a], [b]) => a - b,
    );
    const told = by
      .map(([account, stance]) => (stance === 'told' ? `${account}` : `${account} (${stance})`))
      .join(', ');
    return `| ${escaped(text)} | ${status} | ${told} | ${origins} |`;
  });
  return ['| Statement | Standing | Accounts | Origins |', '| --- | --- | --- | ---: |', ...rows];
}

function quotation(view: StoryView, name: string, quote: StoryView['dossier']['quotes'][number]): string {
  const pieces = longestOf(quote);
  const edits = quote.variants
    .filter(({ edit }) => edit !== 'same')
    .map(({ edit, citations }) => `${edit} ${tellers(view, citations)}`);
  const all = [
    ...pieces,
    ...quote.variants.filter(({ edit }) => edit === 'same').flatMap(({ citations }) => citations),
  ];
  return `- **${escaped(name)}**: “${escaped(pieces.map(({ text }) => text).join(' … '))}” ${tellers(view, all)}${edits.length > 0 ? `; ${edits.join('; ')}` : ''}`;
}

function people(view: StoryView): string[] {
  return view.dossier.entities
    .filter(({ type, roles, mentions }) => type === 'person' && (roles.length > 0 || mentions > 1))
    .map(({ name, aliases, roles }) => {
      const others = aliases.filter((alias) => !name.includes(alias));
      const offices = roles.map(({ role, citations }) => `${escaped(role)} ${tellers(view, citations)}`).join('; ');
      return `- **${escaped(name)}**${others.length > 0 ? ` (also ${others.map(escaped).join(', ')})` : ''}${offices ? `: ${offices}` : ''}`;
    });
}

function lenses({ dossier }: StoryView): string[] {
  const rows = dossier.coverage.lenses.flatMap(({ lens, groups }) =>
    groups.map(
      ({ group, outlets, origins, share, interval }) =>
        `| ${escaped(lensInWords(lens))} | ${escaped(groupInWords(lens, group))} | ${outlets} | ${origins} | ${percent(share)} (${percent(interval[0])} to ${percent(interval[1])}) |`,
    ),
  );
  return rows.length === 0
    ? []
    : ['| Lens | Group | Outlets | Origins | Share of origins |', '| --- | --- | ---: | ---: | ---: |', ...rows];
}

function origins(view: StoryView): string[] {
  return view.dossier.origins.map(({ agency, articles }) => {
    const [source, ...taken] = articles;
    const name = escaped(agency ?? (source ? view.outletOf(source.article).name : ''));
    const lines = taken.map(
      ({ article, relation, shared }) =>
        `\n  - ${relation} by ${escaped(view.outletOf(article).name)} (${view.number(article)}), ${percent(shared)} shared`,
    );
    return `- ${name}${source ? ` (${view.number(source.article)})` : ''}${lines.join('')}`;
  });
}

function account(view: StoryView, article: StoryView['articles'][number]): string {
  const outlet = view.outlet(article.outlet);
  const kind = article.kind === 'digest' ? ', a digest' : '';
  return `${view.number(article.id)}. ${linked(escaped(article.title), webAddress(article.url))}, ${escaped(outlet.name)}, ${publishedInWords(article.published)}${kind}`;
}
