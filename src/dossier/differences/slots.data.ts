// What a story has one of, whoever tells it and in whatever words: how its figure is recognised by the text around it in its
// sentence. Written by hand from news prose; read in lower case. Each `before` ends, each `after` begins, at the figure.

export interface FigureSlot {
  key: string;
  /** For a reader. */
  about: string;
  kind: 'count' | 'share' | 'duration';
  /** Counted nouns by stem, any of which must be in what the figure says it counts; empty: not asked. */
  counts: RegExp | null;
  before?: RegExp;
  after?: RegExp;
  /** True for figures that later accounts may put right or carry on. */
  moves: boolean;
  /** True where the figure may be told ahead: a strike that is called, an offer. */
  ahead?: boolean;
}

const PEOPLE = /^(?:peopl|passeng|person|crew|worker|member|miner|employe|staff|)$/;

export const FIGURE_SLOTS: readonly FigureSlot[] = [
  {
    key: 'aboard',
    about: 'people aboard',
    kind: 'count',
    counts: PEOPLE,
    after:
      /^\s*(?:people |passengers |passengers and crew |persons )?(?:(?:who )?(?:was|were|are|had been|have been|being) )?(?:aboard|on board)\b/,
    moves: false,
  },
  {
    key: 'aboard',
    about: 'people aboard',
    kind: 'count',
    counts: PEOPLE,
    before: /\b(?:number of (?:people|passengers|persons) (?:aboard|on board) (?:at|as|to be|was|is)) $/,
    moves: false,
  },
  {
    key: 'aboard',
    about: 'people aboard',
    kind: 'count',
    counts: /^(?:peopl|passeng|person)$/,
    before:
      /\b(?:ship|ferry|boat|vessel|plane|jet|aircraft|airliner|flight|train|bus|coach|helicopter|\p{Lu}[\p{L}-]+) (?:was |had been )?(?:carrying|carried) $/u,
    moves: false,
  },
  {
    key: 'margin',
    about: 'margin in votes',
    kind: 'count',
    counts: /^(?:vote|ballot|)$/,
    before:
      /\b(?:margin|lead|majority)(?: of| was| is| stood at| stands at| had been| by| at| narrowed to| grew to| fell to)+ $/,
    moves: false,
  },
  {
    key: 'margin',
    about: 'margin in votes',
    kind: 'count',
    counts: /^vote$/,
    before: /\b(?:won|wins|lost|beat|defeated|ahead|led|leads|trailed|trails)\b[^.;:]{0,40}\bby (?:just |only )?$/,
    moves: false,
  },
  {
    key: 'margin',
    about: 'margin in votes',
    kind: 'count',
    counts: /^vote$/,
    after: /^ (?:separated|separate|divided) the\b/,
    moves: false,
  },
  {
    key: 'strikers',
    about: 'number on strike',
    kind: 'count',
    counts: /^(?:worker|miner|employe|member|driver|teacher|nurs|doctor|staff|peopl|labour|labor|pilot|docker|)$/,
    after:
      /^[^.;:"“”]{0,100}\b(?:(?:will|to|would|could|are set to|are due to) (?:go on strike|strike|walk out|lay down their tools|down tools|stop work|be called out|take part|join)|went on strike|walked out|walked off|are on strike|were on strike|downed tools|laid down their tools)\b/,
    moves: false,
    ahead: true,
  },
];

/** What became of people, as the word right behind a figure says it in other languages. */
export const FOREIGN_TOLLS: Record<string, readonly [RegExp, string][]> = {
  es: [
    [/^\s+(?:personas )?(?:heridos|heridas|lesionados)\b/i, 'injured'],
    [/^\s+(?:personas )?(?:muertos|muertas|fallecidos)\b/i, 'killed'],
  ],
  pt: [
    [/^\s+(?:pessoas )?(?:feridos|feridas)\b/i, 'injured'],
    [/^\s+(?:pessoas )?mort[oa]s\b/i, 'killed'],
  ],
  fr: [
    [/^\s+(?:personnes )?blessée?s(?![\p{L}])/iu, 'injured'],
    [/^\s+(?:personnes )?(?:morts|tuée?s)(?![\p{L}])/iu, 'killed'],
  ],
  it: [
    [/^\s+(?:persone )?ferit[ie]\b/i, 'injured'],
    [/^\s+(?:persone )?mort[ie]\b/i, 'killed'],
  ],
  de: [
    [/^\s+(?:Verletzten?|Verwundeten?)\b/, 'injured'],
    [/^\s+(?:Tote[n]?|Todesopfer)\b/, 'killed'],
  ],
  nl: [
    [/^\s+gewonden\b/i, 'injured'],
    [/^\s+doden\b/i, 'killed'],
  ],
};

/** Nothing of a toll: "no arrests have been made", "nobody has been hurt". The group names the toll. */
export const NONE_TOLLS: readonly [RegExp, string][] = [
  [/\bno arrests (?:have|has|had|were|was)(?: yet)?(?: been)? made\b/gi, 'arrested'],
  [
    /\b(?:nobody|no one|no-one|no suspects?) (?:has|have|had|was|were)(?: yet)?(?: been)?(?: yet)? (?:arrested|detained)\b/gi,
    'arrested',
  ],
  [/\b(?:nobody|no one|no-one) (?:was|were|has been|had been)(?: seriously)? (?:hurt|injured)\b/gi, 'injured'],
  [/\b(?:nobody|no one|no-one) (?:was|were|has been|had been) killed\b/gi, 'killed'],
];
