import type { PackGroup } from './pack.ts';

/** One scale that an export carries. */
export interface RatedScale {
  id: string;
  scale: string;
  /** Names of the column, in lower case, the likeliest first. */
  columns: readonly string[];
  numeric: boolean;
  groups: readonly PackGroup[];
  groupsFrom: string;
}

/** An export that users hold, told by its columns. */
export interface RatingFormat {
  id: string;
  rater: string;
  url: string;
  /** Each list must have one of its names among the columns. */
  tells: readonly (readonly string[])[];
  domain: readonly string[];
  name: readonly string[];
  scales: readonly RatedScale[];
}

const DOMAIN = ['domain', 'url', 'source url', 'source_url', 'website', 'site', 'homepage', 'link'];
const NAME = [
  'news source',
  'news_source',
  'source',
  'source name',
  'source_name',
  'name',
  'outlet',
  'publication',
  'title',
];
const words = (...groups: string[]): PackGroup[] => groups.map((group) => ({ group, is: group }));
const OWN_WORDS = "the rater's own words";

/** The first that fits is taken: the most particular stand first. Column names as the exports of 2023 to 2025 have them. */
export const RATING_FORMATS: readonly RatingFormat[] = [
  {
    id: 'newsguard',
    rater: 'NewsGuard',
    url: 'https://www.newsguardtech.com',
    tells: [
      ['domain', 'source'],
      ['score', 'newsguard score'],
      ['rating', 'country', 'last updated', 'identifier'],
    ],
    domain: ['domain', 'source', ...DOMAIN],
    name: ['brand name', ...NAME],
    scales: [
      {
        id: 'reliability-newsguard',
        scale: 'reliability, 0 (none of nine criteria) to 100 (all)',
        columns: ['score', 'newsguard score'],
        numeric: true,
        groups: [
          { group: 'proceed with maximum caution', from: 0 },
          { group: 'proceed with caution', from: 40 },
          { group: 'credible with exceptions', from: 60 },
          { group: 'generally credible', from: 75 },
          { group: 'high credibility', from: 100 },
        ],
        groupsFrom: "the rater's own bounds",
      },
    ],
  },
  {
    id: 'ad-fontes',
    rater: 'Ad Fontes Media',
    url: 'https://adfontesmedia.com',
    tells: [
      ['bias', 'vertical rank', 'horizontal rank', 'mean bias', 'bias score'],
      ['quality', 'reliability', 'mean reliability', 'reliability score', 'vertical rank'],
    ],
    domain: DOMAIN,
    name: ['moniker_name', ...NAME],
    scales: [
      {
        id: 'leaning-ad-fontes',
        scale: 'leaning, -42 (most extreme left) to 42 (most extreme right)',
        columns: ['mean bias', 'bias score', 'bias', 'horizontal rank'],
        numeric: true,
        groups: [
          { group: 'left', from: -42 },
          { group: 'skews left', from: -18 },
          { group: 'middle', from: -6 },
          { group: 'skews right', from: 6 },
          { group: 'right', from: 18 },
        ],
        groupsFrom: "the rater's chart",
      },
      {
        id: 'reliability-ad-fontes',
        scale: 'reliability, 0 (inaccurate) to 64 (original fact reporting)',
        columns: ['mean reliability', 'reliability score', 'reliability', 'quality', 'vertical rank'],
        numeric: true,
        groups: [
          { group: 'low', from: 0 },
          { group: 'mixed', from: 24 },
          { group: 'high', from: 40 },
        ],
        groupsFrom: "the rater's chart",
      },
    ],
  },
  {
    id: 'mbfc',
    rater: 'Media Bias/Fact Check',
    url: 'https://mediabiasfactcheck.com',
    tells: [
      ['bias', 'bias rating'],
      ['factual reporting', 'factual_reporting', 'factual', 'factuality', 'reporting'],
    ],
    domain: DOMAIN,
    name: NAME,
    scales: [
      {
        id: 'leaning-mbfc',
        scale: 'leaning',
        columns: ['bias rating', 'bias'],
        numeric: false,
        groups: words(
          'extreme left',
          'left',
          'left center',
          'least biased',
          'center',
          'right center',
          'right',
          'extreme right',
        ),
        groupsFrom: OWN_WORDS,
      },
      {
        id: 'reliability-mbfc',
        scale: 'reliability, very low to very high',
        columns: ['factual reporting', 'factual_reporting', 'factual', 'factuality', 'reporting'],
        numeric: false,
        groups: words('very low', 'low', 'mixed', 'mostly factual', 'high', 'very high'),
        groupsFrom: OWN_WORDS,
      },
    ],
  },
  {
    id: 'allsides',
    rater: 'AllSides',
    url: 'https://www.allsides.com',
    tells: [
      ['allsides media bias rating', 'media bias rating', 'bias rating', 'bias', 'rating', 'bias_rating', 'rating_num'],
    ],
    domain: DOMAIN,
    name: NAME,
    scales: [
      {
        id: 'leaning-allsides',
        scale: 'leaning',
        columns: ['allsides media bias rating', 'media bias rating', 'bias rating', 'bias_rating', 'rating', 'bias'],
        numeric: false,
        groups: [
          ...words('left', 'lean left', 'center', 'lean right', 'right', 'mixed'),
          { group: 'lean left', is: 'left center' },
          { group: 'lean right', is: 'right center' },
        ],
        groupsFrom: OWN_WORDS,
      },
    ],
  },
  {
    id: 'audience-robertson2018',
    rater: 'Robertson et al. 2018',
    url: 'https://personalization.ccs.neu.edu/Projects/Partisanship',
    tells: [['domain'], ['score'], ['rounded_n_shares', 'rounded_n_accts']],
    domain: ['domain'],
    name: [],
    scales: [
      {
        id: 'audience-robertson2018',
        scale: 'US audience leaning, -1 (shared by registered Democrats only) to 1 (by registered Republicans only)',
        columns: ['score'],
        numeric: true,
        groups: [
          { group: 'shared more by Democrats', from: -1 },
          { group: 'shared by both', from: -0.2 },
          { group: 'shared more by Republicans', from: 0.2 },
        ],
        groupsFrom: 'bounds of this project, for counting only: the authors give a continuous value',
      },
    ],
  },
];
