import type { ExpectedOutlet } from '../../src/dossier/coverage/expectations.ts';
import { measureCoverage } from '../../src/dossier/coverage/measure-coverage.ts';
import type { Account, Origin } from '../../src/dossier/dossier.ts';
import { inventAccount } from '../../src/dossier/invent-account.ts';
import { readRows } from '../data.ts';
import type { Evaluation } from '../evaluation.ts';

/** mulberry32: the same seed, the same draws. */
function draws(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function shuffled<Item>(items: readonly Item[], draw: () => number): Item[] {
  const list = [...items];
  for (let at = list.length - 1; at > 0; at -= 1) {
    const other = Math.floor(draw() * (at + 1));
    [list[at], list[other]] = [list[other]!, list[at]!];
  }
  return list;
}

const told = (name: string, side: string): Account => {
  const account = inventAccount({ id: name, text: 'Told.', outlet: name });
  account.outlet.ratings = [{ pack: 'side', rater: 'given', scale: 'side', value: side, date: '2021' }];
  return account;
};

function coverageOf(accounts: readonly Account[], outlets: readonly ExpectedOutlet[]) {
  const origins: Origin[] = accounts.map(({ article }, at) => ({
    id: `o${at}`,
    kind: 'own',
    agency: null,
    articles: [{ article: article.id, relation: 'source', from: null, shared: 0, evidence: [] }],
  }));
  const coverage = measureCoverage(accounts, origins, { section: null, outlets });
  const lens = 'side: given';
  return {
    bar: coverage.lenses.find((one) => one.lens === lens),
    gaps: coverage.gaps.filter((gap) => gap.lens === lens),
  };
}

interface Row {
  story: number;
  side: string;
  outlet: string;
}

/** The two shares that lie as far from `share` as 1.96 of their own standard errors: the roots of Wilson's quadratic. */
function boundsByHand(share: number, total: number): [number, number] {
  const square = 1.959963984540054 ** 2;
  const [a, b, c] = [total + square, -(2 * total * share + square), total * share * share];
  const root = Math.sqrt(Math.max(0, b * b - 4 * a * c));
  return [Math.max(0, (-b - root) / (2 * a)), Math.min(1, (-b + root) / (2 * a))];
}

/** Rounds of three sides: bars against counts by hand, and blindspots called when sides are dealt to outlets at random. */
function rounds(rows: readonly Row[]): Record<string, number> {
  const stories = new Map<number, Row[]>();
  for (const row of rows) stories.set(row.story, [...(stories.get(row.story) ?? []), row]);
  const sideOf = new Map(rows.map((row) => [row.outlet, row.side]));
  const usual = new Map<string, number>();
  for (const { outlet } of rows) usual.set(outlet, (usual.get(outlet) ?? 0) + 1);
  const outlets = [...usual.keys()].sort();
  const sides = outlets.map((outlet) => sideOf.get(outlet)!);
  const count = (dealt: ReadonlyMap<string, string>) => {
    const expected = outlets.map(
      (name): ExpectedOutlet => ({
        outlet: told(name, dealt.get(name)!).outlet,
        usual: usual.get(name)!,
        state: 'healthy',
      }),
    );
    let called = 0;
    let wrong = 0;
    let bounds = 0;
    let expectations = 0;
    const tellings = [...usual.values()].reduce((sum, count) => sum + count, 0);
    for (const story of stories.values()) {
      const names = [...new Set(story.map(({ outlet }) => outlet))];
      const { bar, gaps } = coverageOf(
        names.map((name) => told(name, dealt.get(name)!)),
        expected,
      );
      if (gaps.some(({ blindspot }) => blindspot)) called += 1;
      for (const { group, share, interval, expectedShare } of bar?.groups ?? []) {
        const hand = names.filter((name) => dealt.get(name) === group).length / names.length;
        if (Math.abs(hand - share) > 1e-9) wrong += 1;
        if (interval.some((bound, at) => Math.abs(bound - boundsByHand(hand, names.length)[at]!) > 1e-9)) bounds += 1;
        const told = outlets.reduce((sum, name) => sum + (dealt.get(name) === group ? usual.get(name)! : 0), 0);
        if (Math.abs((expectedShare ?? 0) - told / tellings) > 1e-9) expectations += 1;
      }
    }
    return { called: called / stories.size, wrong, bounds, expectations };
  };
  const given = count(sideOf);
  let dealtCalled = 0;
  const times = 5;
  for (let seed = 1; seed <= times; seed += 1) {
    const mixed = shuffled(sides, draws(seed));
    dealtCalled += count(new Map(outlets.map((outlet, at) => [outlet, mixed[at]!]))).called / times;
  }
  const { wrong: wrongBars, bounds: wrongIntervals, expectations: wrongExpectations } = given;
  const right = wrongBars + wrongIntervals + wrongExpectations === 0 ? 1 : 0;
  return {
    stories: stories.size,
    right,
    wrongBars,
    wrongIntervals,
    wrongExpectations,
    called: given.called,
    shuffledCalled: dealtCalled,
  };
}

/**
 * 40 followed outlets of three sides (20, 12, 8; dealt anew each time), each telling a story with the story's own chance of .3 to
 * .9. shuffledCalled: stories with any blindspot though all sides are alike. plantedCalled: the side of 20 or of 12 stays silent.
 */
function simulated(): Record<string, number> {
  const draw = draws(7);
  const deck = [...Array(20).fill('a'), ...Array(12).fill('b'), ...Array(8).fill('c')] as string[];
  const stories = 1000;
  let called = 0;
  let planted = 0;
  for (let story = 0; story < stories; story += 1) {
    const sides = shuffled(deck, draw);
    const accounts = sides.map((side, at) => told(`outlet ${at}`, side));
    const expected = accounts.map(({ outlet }): ExpectedOutlet => ({ outlet, usual: 20, state: 'healthy' }));
    const chance = 0.3 + 0.6 * draw();
    const telling = accounts.filter(() => draw() < chance);
    if (telling.length > 0 && coverageOf(telling, expected).gaps.some(({ blindspot }) => blindspot)) called += 1;
    const silent = story % 2 === 0 ? 'a' : 'b';
    const left = telling.filter(({ outlet }) => outlet.ratings[0]?.value !== silent);
    if (coverageOf(left, expected).gaps.some(({ blindspot, group }) => blindspot && group === silent)) planted += 1;
  }
  return { stories, shuffledCalled: called / stories, plantedCalled: planted / stories };
}

const evaluation: Evaluation = {
  about: 'coverage bars against counts by hand, and blindspots called by chance and on planted absences',
  sets: { 'allsides-before-2021-08': 'story/allsides-before-2021-08.jsonl.br', simulated: null },
  async measure(set, path) {
    return set === 'simulated' ? simulated() : rounds(readRows<Row>(path));
  },
};

export default evaluation;
