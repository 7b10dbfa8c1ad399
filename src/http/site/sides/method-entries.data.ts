/** How one figure of Synoptic is made, in words for whoever reads it. */
export interface MethodEntry {
  /** Name of its place on the page. */
  id: string;
  title: string;
  /** What the figure is. */
  what: string[];
  /** What it is made from, under which licence. */
  data: string;
  /** What it does not say, and where it goes wrong. */
  limits: string;
  /** Measured: evaluation, set, measure, and what the measure says. */
  measured: [evaluation: string, set: string, measure: string, says: string][];
}

export const METHOD: readonly MethodEntry[] = [
  {
    id: 'accounts',
    title: 'Accounts',
    what: [
      'An account is one article of one outlet, read from its page, its feed or a file. Menus, teasers and notices are taken away and kept beside the text. A later text under the same address is a revision; all revisions are kept.',
      'Its day is the one the page states for itself; a day that had to be inferred from other accounts says "about".',
    ],
    data: 'The pages and feeds themselves. The weights that tell an article from what surrounds it were fitted on open sets of pages (MIT, Apache-2.0).',
    limits:
      'A page that needs a script or a subscription may come as an excerpt; the account says so. On unusual pages a caption or a teaser may stay in, or a last paragraph go.',
    measured: [
      ['articles', 'scrapinghub', 'f1', 'words of the article kept, and nothing else'],
      ['articles', 'andy-even', 'f1', 'the same on pages of 2023'],
      ['articles', 'andy-even', 'title', 'titles right'],
      ['dates', 'htmldate-default', 'right', 'days right, of all pages'],
      ['dates', 'htmldate-default', 'precision', 'days right, of those given'],
    ],
  },
  {
    id: 'outlets',
    title: 'Outlets, owners, countries',
    what: [
      'An account belongs to the outlet that its address, its feed or its own masthead names. If the registry has a record, the record’s country, languages, kind and owners are shown, each with its source; if not, the outlet is made on sight and marked so; if nothing names it, it is unknown and its independence is not asserted.',
      'Owners are a chain, the nearest first. Counts by owner look at the end of the chain that is on record.',
    ],
    data: 'Records reviewed by hand; Kagi’s list of outlets (MIT); the State Media Monitor’s list by way of the Alliance for Securing Democracy (MIT). Where no source names an outlet’s language, the main language of its country’s press stands, and says so.',
    limits:
      'Owners change; a record holds what its source said on its day. Many outlets have none on record: they count as unknown, never as independent.',
    measured: [
      ['outlets', 'abp-quarter', 'resolved', 'articles of 491 sources whose outlet is found or made with a sane name'],
      ['outlets', 'abp-quarter', 'registry', 'of which the registry knows'],
    ],
  },
  {
    id: 'ratings',
    title: 'Ratings',
    what: [
      'Ratings come as packs, each with its rater, scale, date, licence and terms. They stand side by side under the raters’ names and are never averaged. The bounds that put a number in a group are the rater’s own where it gives any; otherwise they are ours, and the pack says so.',
    ],
    data: 'Reliability: a composite of six raters by Lin et al. 2023, never set beside single raters. State control: State Media Monitor. The leaning of the United States audience by Robertson et al. 2018 is not shipped; its terms are shown before it can be used. Others come from exports that you hold.',
    limits:
      'A rating is of an outlet, not of an article, and as old as its date. Who is in no pack is unrated: every count says how many are.',
    measured: [],
  },
  {
    id: 'stories',
    title: 'Stories',
    what: [
      'A story is one event or development and the accounts of it. Whether an account joins a story, whether two stories are one, and whether a story is two are three learned decisions over words, names, numbers and days. What was decided on which evidence stands with each account, and can be corrected and undone by hand.',
    ],
    data: 'The accounts. The decisions were fitted on six open sets of grouped news, the ones measured below: read these figures as optimistic.',
    limits:
      'Two like events on one day may be put together, and a development that is told in new words may begin a story of its own. Across languages accounts are joined by rare names alone.',
    measured: [
      ['stories', 'allsides-before-2021-08', 'b3f1', 'accounts rightly together (B-cubed F1), excerpts'],
      ['stories', 'wikinews-half', 'b3f1', 'long texts of many outlets'],
      ['stories', 'uci-first-half', 'b3f1', 'headlines in a real stream'],
      ['stories', 'ecbplus-1-35', 'b3f1', 'two look-alike events on each topic'],
    ],
  },
  {
    id: 'origins',
    title: 'Origins',
    what: [
      'An origin is a text that somebody wrote: an agency’s report with all its reprints and rewrites is one, however many outlets carry it. Accounts share an origin where one credits the agency for the whole of its text, or where enough of one text stands in the other. The share on each branch of the tree is that part of an account’s text which stands in the one it was taken from.',
    ],
    data: 'Credits in the accounts, read by their shape (dateline, byline, signature), and the texts themselves.',
    limits:
      'A report rewritten word by word, or a press release that nobody credits, looks like two origins. Two origins may still rest on one source: what an account leans on is listed beside the tree.',
    measured: [
      ['origins', 'abp-300', 'creditP', 'credits found that are credits'],
      ['origins', 'abp-300', 'creditR', 'credits that are found'],
      ['nearduplicates', 'abp-quarter', 'recall50', 'pairs that share half of their text and are found'],
      ['nearduplicates', 'abp-quarter', 'precision', 'pairs found that do'],
      [
        'nearduplicates',
        'abp-quarter',
        'shares',
        'shares on the branches equal to an exact count, of the 30 verified pairs',
      ],
    ],
  },
  {
    id: 'statements',
    title: 'Statements: agreed, single, disputed',
    what: [
      'Sentences are cut into clauses, and clauses of different accounts that assert the same are one statement. It is agreed where two origins or more tell it and none denies it, single where one does, disputed where an account denies it or gives another value. Each account’s manner is shown: told, told of somebody else’s saying, hedged, denied.',
    ],
    data: 'The accounts.',
    limits:
      'Wording that shares little is not linked, so that more is told together than the table shows. Of 40 agreed statements read by hand about 35 were one assertion. Silence is only the absence of a sentence that was linked.',
    measured: [],
  },
  {
    id: 'brief',
    title: 'In brief',
    what: [
      'Three to seven whole lines, word for word from the accounts, chosen for how much a neutral round-up would share of them and for how little they repeat each other, and printed by the number of origins that tell them. No line is written by a machine.',
    ],
    data: 'The accounts. The choice was fitted on 2,452 open round-ups (NeuS, MIT).',
    limits:
      'A line is as good as the sentence that was there. Where no sentence stands for the story there is no brief.',
    measured: [
      ['brief', 'neus-val', 'verbatim', 'lines that stand word for word in the account cited'],
      ['brief', 'neus-val', 'rouge1', 'words shared with a neutral round-up (ROUGE-1 F1)'],
      ['brief', 'neus-val', 'rouge2', 'word pairs shared (ROUGE-2 F1)'],
    ],
  },
  {
    id: 'differences',
    title: 'Where accounts differ',
    what: [
      'Two values are set against each other only where the words around them say that they are of one thing: the same measure, act, place and extent. It is a conflict where both cannot hold at one time, an update where the times of the accounts tell the order, a wording where both may hold, unsettled where the order cannot be told.',
    ],
    data: 'The accounts.',
    limits:
      'Much is left unsaid: a difference that could not be read with certainty is not shown. Facts told in quite different words are the weak place.',
    measured: [
      [
        'differences',
        'pairs',
        'conflictP',
        'conflicts found that are conflicts (pairs of our own, kept shut while rules were made)',
      ],
      ['differences', 'pairs', 'conflictR', 'conflicts that are found'],
      ['differences', 'sample', 'related', 'differences of the sample edition with the right relation, of those found'],
      ['differences', 'sample', 'found', 'of those that a perfect dossier would show'],
    ],
  },
  {
    id: 'quotations',
    title: 'Quotations and who cuts them',
    what: [
      'A quotation is what stands in marks, or after a verb of saying, with the speaker that the sentence names. The same utterance in several accounts is shown once, on its longest version, with what each outlet kept. A side cuts a quotation where all its accounts that give it give it shorter than an account of another side.',
    ],
    data: 'The accounts. Rules, tuned on a third of PolNeAR.',
    limits:
      'A quotation without a verb of saying has no speaker here rather than a guessed one. Shorter may be a matter of space.',
    measured: [
      ['quotes', 'polnear-train', 'spanP', 'quotations found that are quotations'],
      ['quotes', 'polnear-train', 'spanR', 'quotations that are found'],
      ['quotes', 'polnear-train', 'speaker', 'speakers right, of those found'],
    ],
  },
  {
    id: 'names',
    title: 'People, bodies, places',
    what: [
      'Names are found by a tagger of our own and brought together within one story: spellings, short forms, roles. A person’s page gathers a name over stories; two people of one name share it.',
    ],
    data: 'Weights trained on open sets (GMB, wikigold, CrossNER, UNER, GUM; their licences lie beside the weights, CC BY-SA 4.0 in all).',
    limits: 'The tagger reads English; other languages are read by capitals and lists, with more left out.',
    measured: [
      ['names', 'gum-news', 'person', 'people (F1), news not trained on'],
      ['names', 'gum-news', 'place', 'places (F1)'],
      ['names', 'gum-news', 'organisation', 'bodies (F1)'],
    ],
  },
  {
    id: 'wording',
    title: 'What they call it, and words of each side',
    what: [
      'What they call it: the names that accounts give one person or thing.',
      'Words of each side: how often a word stands in one side’s texts against the others’. The log-odds ratio is drawn towards the whole story’s use by a prior of 500 words and divided by its standard error (Monroe, Colaresi and Quinn 2008). A text that was taken over counts once; words written fewer than three times are left out.',
    ],
    data: 'The accounts in the language that most of them are in.',
    limits:
      'z above 1.96 comes by chance for one word in forty, and there are many words. A small side has few. Names of the outlets themselves may stand out.',
    measured: [['wording', 'newswcl50-events-0-4', 'b3f1', 'mentions of one concept rightly together (B-cubed F1)']],
  },
  {
    id: 'bars',
    title: 'Coverage bars, by any lens',
    what: [
      'A lens is a property of outlets: a rating, the kind of owner, the owner, country, group of states, language, kind, agency or own reporting, or a column of your own table. A group’s share is that of the voices which reached it: of origins, of outlets or of owners, as chosen. Shares are of rated voices; who is unrated is named.',
      'The interval is Wilson’s at 95%: with seven origins, two of them say "8% to 64%" and no more.',
    ],
    data: 'The story’s accounts, the registry, the packs that are enabled.',
    limits: 'The interval takes voices as drawn one by one; owners who act together make it too narrow.',
    measured: [
      [
        'coverage',
        'allsides-before-2021-08',
        'right',
        'bars, intervals and expectations equal to those counted another way',
      ],
    ],
  },
  {
    id: 'usual',
    title: 'The usual share',
    what: [
      'Seventy per cent from one side means nothing where seventy per cent of the outlets are of that side. The tick on a bar is the group’s share among all tellings of other stories, in the same section where it holds 100 tellings, else in all, by outlets that are followed and could be read, over the four weeks that end with the story’s day.',
      'Where no feed is followed, as with a corpus that was handed in, the outlets of the corpus are the frame. Under 20 tellings nothing is called usual.',
    ],
    data: 'This newsroom’s own store: every story that two accounts or more tell.',
    limits:
      'It says what your outlets usually do, not what the world’s do. In its first weeks a newsroom knows little.',
    measured: [],
  },
  {
    id: 'blindspots',
    title: 'Blindspots',
    what: [
      'A group is missed where its share of a story’s origins lies below its usual share, and at least one origin of it was to be expected. It is called a blindspot only where the story has four rated origins and the difference of the two shares exceeds what both, as counts, leave to chance (Newcombe’s interval of a difference, method 10), by origins and by outlets.',
      'Each silent outlet has its reason. Did not cover: a feed of it was read between the story’s first report and a day after its newest. Could not fetch: none was. Not followed: it is known here, and nobody follows it.',
    ],
    data: 'The usual share, and the record of every time a feed was asked.',
    limits:
      'An outlet may have told it where no feed shows it, or in an account that was not joined to the story. It holds for the moment of the story’s newest report. Looking through ten lenses finds more than one does.',
    measured: [
      [
        'coverage',
        'simulated',
        'plantedCalled',
        'planted silences over 40 outlets that are called; by chance .006 of stories get one',
      ],
    ],
  },
  {
    id: 'one-side',
    title: 'Told by one side only',
    what: [
      'A statement that two voices or more of one group tell, all its tellers being of that group, while another group has two voices in the story and none of them tells it. One silent voice says little of its side.',
    ],
    data: 'Statements and the chosen lens.',
    limits: 'What the statements miss, this misses: a side may have told it in words that were not linked.',
    measured: [],
  },
  {
    id: 'order',
    title: 'The order of the front page',
    what: [
      'Two points for each doubling of origins, half a point for each doubling of outlets, some for spread over groups and for open conflicts; a story loses a point in eight hours. Each story’s points stand on its page in the API. Nothing is personal.',
    ],
    data: 'The dossier.',
    limits: 'What many carry is not what matters most. Order by time stands one link away.',
    measured: [],
  },
  {
    id: 'citations',
    title: 'Citations',
    what: [
      'Every line leads to the exact characters of one revision of one account. The check is made where a citation is made, and again by `synoptic verify` over any dossier or snapshot: the characters must be those shown, and the text’s hash the one recorded.',
      'Where a publisher asks that its pages not be archived, others than the owner read of it the headline, and in short what several outlets say, what differs and who is quoted. Sentences that it alone prints are left out of pages, API and snapshots for them.',
    ],
    data: 'The stored texts; after retention dropped a text, its hash and its cited passages.',
    limits: 'It proves what was read here, not what the outlet shows today.',
    measured: [],
  },
];

/** The corpora that figures were measured on, in a reader's words. */
export const SETS: Record<string, string> = {
  scrapinghub: '181 pages, ScrapingHub’s benchmark (MIT)',
  'andy-even': '210 pages of 2023 (Apache-2.0)',
  'htmldate-default': '800 pages, htmldate’s set (Apache-2.0)',
  'abp-quarter': '9,389 texts of 491 sources (Apache-2.0)',
  'abp-300': '300 of these texts, labelled by us',
  'allsides-before-2021-08': '856 excerpts in 294 rounds of three sides (MIT)',
  'wikinews-half': '402 texts cited by Wikinews',
  'uci-first-half': '3,183 headlines, UCI News Aggregator',
  'ecbplus-1-35': '772 texts, ECB+ (CC BY 3.0)',
  'neus-val': '307 stories, NeuS (MIT)',
  pairs: 'pairs of sentences written for it',
  sample: 'the sample edition',
  'polnear-train': '840 articles, PolNeAR',
  'gum-news': '24 Wikinews texts, GUM (CC BY)',
  'newswcl50-events-0-4': '25 articles, NewsWCL50 (CC BY-SA 4.0)',
  simulated: '1,000 simulated stories',
};
