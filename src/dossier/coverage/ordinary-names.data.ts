/** Outlets whose name is an ordinary word or a name of persons: to begin a sentence with it says nothing. Keys of `nameKey`. */
export const ORDINARY_NAMES: ReadonlySet<string> = new Set(
  (
    'time people science nature fortune reason today focus stuff open index medium heavy vice quartz variety deadline slate salon vox commentary forward punch vanguard ' +
    'newsroom scroll mint outlook frontline dawn caravan watson stern metro wired vogue glamour billboard inc republic cash star hill nation week sun mirror times ' +
    'independent guardian observer standard economist spectator tribune herald post express mail age press record journal local insider dispatch bulwark federalist ' +
    'intercept conversation athletic street root cut verge block athlete progressive forward tablet undark lawfare current affairs splinter esquire bustle semana reforma ' +
    'proceso milenio confidencial politica politika danas blic delo onet fakt index marca libero tempo republika antara petra national citizen monitor focus online expansion public publico ' +
    'mashable engadget hindu paper wire quint print caravan week frontier island star citizen reporter sabah sozcu milliyet globes kan spiegel welt bild zeit presse blick kurier trouw knack artemis ' +
    'trend trends mena map tap sana spa wam mia sta app'
  ).split(' '),
);

/** Names that many papers bear or are called by for short: alone they tell none of them. Keys of `nameKey`. */
export const GENERIC_NAMES: ReadonlySet<string> = new Set(
  (
    'times chronicle post herald star tribune journal gazette standard citizen examiner dispatch globe press news nation national sun mirror express record argus echo ' +
    'courier union register bee sentinel mail telegraph advertiser leader observer monitor review daily republic abc cbc public'
  ).split(' '),
);

/** Short forms of agencies that are taken for one in running text; the others are as often another body's ("EPA"). */
export const PLAIN_SHORT: ReadonlySet<string> = new Set(
  'AP AA PA AAP APP ANI dpa DPA DHA IHA Efe Jiji Fars Tasnim Mehr Antara Wafa Bloomberg'.split(' '),
);
