import { mulberry32 } from '../stories/rows.ts';

/** An invented event, and what can be told of it. */
interface Event {
  town: string;
  thing: string;
  people: [string, string];
  figures: [number, number];
  kind: number;
}

/** A page of an invented outlet. */
export interface InventedPage {
  path: string;
  title: string;
  /** Paragraphs. */
  text: string[];
  published: string;
}

const STARTS = 'Bar Cor Del Fen Gal Hol Jor Kel Lom Mar Nor Or Pel Quar Ros Sal Tor Ul Var Wen'.split(' ');
const ENDS = 'ada bury dale essa field gate holm ia kirk land mere ness ova port rin stad ton ura vik wick'.split(' ');
const FIRST = 'Ada Bruno Carla Dmitri Elsa Farid Greta Hugo Ines Jonas Katya Luis Mona Nils Olga Pavel'.split(' ');
const THINGS = 'bridge|ferry|hospital|reservoir|railway depot|market hall|power station|library'.split('|');

/** What happened, and in what words outlets tell it: each takes some of the lines, in one of their forms. */
const KINDS: ((event: Event) => { titles: string[]; lines: string[][] })[] = [
  ({ town, thing, people: [one, two], figures: [many, money] }) => ({
    titles: [`Fire at ${town} ${thing} injures ${many}`, `${many} hurt as fire breaks out at ${thing} in ${town}`],
    lines: [
      [
        `A fire at the ${thing} of ${town} injured ${many} people on Monday night.`,
        `${many} people were injured when fire broke out at the ${thing} in ${town} on Monday night.`,
      ],
      [
        `"We heard a loud bang and then saw smoke," said ${one}, who lives nearby in ${town}.`,
        `${one}, who lives close to the ${thing}, said there was a loud bang and then smoke.`,
      ],
      [
        `Fire chief ${two} said the blaze was under control by midnight.`,
        `By midnight the fire was under control, fire chief ${two} said.`,
      ],
      [
        `The damage is put at ${money} million crowns.`,
        `The town council of ${town} estimates the damage at ${money} million crowns.`,
      ],
    ],
  }),
  ({ town, thing, people: [one, two], figures: [many, money] }) => ({
    titles: [`${town} votes to sell its ${thing}`, `Council of ${town} sells ${thing} for ${money} million`],
    lines: [
      [
        `The council of ${town} voted on Tuesday to sell the ${thing} for ${money} million crowns.`,
        `${town} will sell its ${thing} for ${money} million crowns, the council decided on Tuesday.`,
      ],
      [`Mayor ${one} called the sale "painful but necessary".`, `The sale was painful, mayor ${one} said.`],
      [
        `${two}, who leads the opposition, said ${many} jobs would be lost.`,
        `The opposition under ${two} warned that ${many} jobs would go.`,
      ],
      [`The buyer is to take over in spring.`, `It will be handed over to its buyer in spring.`],
    ],
  }),
  ({ town, thing, people: [one, two], figures: [many, money] }) => ({
    titles: [`Strike closes ${thing} in ${town}`, `${many} workers strike at ${town} ${thing}`],
    lines: [
      [
        `A strike by ${many} workers closed the ${thing} in ${town} on Wednesday.`,
        `The ${thing} of ${town} stayed closed on Wednesday as ${many} workers went on strike.`,
      ],
      [
        `Union leader ${one} demanded a rise of ${money} percent.`,
        `The union wants ${money} percent more pay, its leader ${one} said.`,
      ],
      [
        `"There is no money for that," said the director, ${two}.`,
        `Director ${two} said there was no money for such a rise.`,
      ],
      [`Talks are to go on next week in ${town}.`, `Both sides will meet again in ${town} next week.`],
    ],
  }),
];

const START = Date.UTC(2031, 2, 10, 6);

/**
 * Invented news without end, the same for the same seed: each event is told by two to six of `outlets` outlets, in words of
 * their own. Answers, for each event, what each outlet has of it.
 */
export function* inventNews(seed: number, outlets: number): Generator<{ outlet: number; page: InventedPage }[], never> {
  const next = mulberry32(seed);
  const pick = <Value>(from: readonly Value[]): Value => from[Math.floor(next() * from.length)]!;
  const name = () => pick(STARTS) + pick(ENDS);
  for (let number = 1; ; number += 1) {
    const event: Event = {
      town: `${name()} ${name()}`,
      thing: pick(THINGS),
      people: [`${pick(FIRST)} ${name()}`, `${pick(FIRST)} ${name()}`],
      figures: [3 + Math.floor(next() * 90), 2 + Math.floor(next() * 40)],
      kind: Math.floor(next() * KINDS.length),
    };
    const { titles, lines } = KINDS[event.kind]!(event);
    const first = Math.floor(next() * outlets);
    const tellers = 2 + Math.floor(next() * 5);
    yield Array.from({ length: tellers }, (_, place) => {
      const text = lines.filter((_line, at) => at === 0 || next() < 0.8).map((forms) => pick(forms));
      const published = new Date(START + number * 600_000 + place * 60_000).toISOString();
      const page = { path: `/news/${number}`, title: pick(titles), text, published };
      return { outlet: (first + place * 7) % outlets, page };
    });
  }
}
