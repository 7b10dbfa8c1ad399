const words = (list: string) => new Set(list.split(' '));

/** Words that end a noun phrase begun by a number: determiners, prepositions, conjunctions, auxiliaries, pronouns. */
export const FUNCTION_WORDS = words(
  "a an the this that these those of in on at to for from by with without as into onto over under after before since until till during between among against across through about around near off out up down than then so if or and but nor yet while although though because whether when where which who whom whose what why how it its it's he him his she her hers they them their theirs we us our you your i me my not no is are was were be been being am has have had do does did will would shall should can could may might must said says say 's there here also both either neither each every all any such only just very too more most less least other another per via amid despite within along behind beyond inside outside toward towards upon whereas unless once again ago later earlier yesterday today tomorrow tonight now already still even however meanwhile",
);

export const AUXILIARIES = words(
  "is are was were be been being am has have had do does did will would shall should can could may might must isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't shan't shouldn't can't cannot couldn't mightn't mustn't 'll 're 've",
);

/** Past forms that do not end in -ed, of verbs that news uses. */
export const IRREGULAR_PAST = words(
  'said told met held went came took gave made saw knew thought found left kept felt brought bought began became broke built caught chose drew drove fell fought flew forgot froze got grew heard hid hit led lost meant paid rose ran sat sent set shook shot showed shut sank sold spent spoke stole struck stood swore swept taught tore threw understood won wore wrote withdrew overtook underwent laid lay fled bore dealt dug fed hung knelt leapt lent lit slept slid sought split spread sprang stuck stung swam undertook upheld withheld forbade foresaw beat bet burst cast cost cut hurt put quit read rid let',
);

/** Present forms, third person singular or plural, that headlines and leads put before their object. */
export const PRESENT_VERBS = words(
  'says say tells tell meets meet holds hold goes go comes come takes take gives give makes make sees see knows know thinks think finds find leaves leave keeps keep brings bring begins begin becomes become breaks break builds build wins win loses lose leads lead rises rise falls fall seeks seek faces face warns warn urges urge calls call vows vow rejects reject accepts accept denies deny accuses accuse claims claim plans plan expects expect wants want hopes hope believes believe remains remain continues continue insists insist argues argue adds add opens open closes close kills kill strikes strike attacks attack hits hit shows show signals signal marks mark reflects reflect raises raise cuts cut signs sign votes vote orders order launches launch announces announce confirms confirm reports report backs back blames blame blocks block bans ban orders opposes oppose supports support demands demand offers offer agrees agree refuses refuse fails fail threatens threaten includes include needs need stands stand runs run sends send visits visit arrives arrive returns return resumes resume approves approve aims aim considers consider urges sits sit moves move turns turn starts start ends end stops stop',
);

/** Words that look ahead: the sentence speaks of what is still to come. */
export const AHEAD = words(
  "will won't shall 'll scheduled planned plans plan planning expected expects expect set due upcoming slated poised hopes hope intends intend aims tomorrow going about",
);

export const NEGATORS = words("not no never none nobody nothing neither nor without cannot n't hardly barely");

export const HEDGES = words(
  'reportedly allegedly apparently possibly probably perhaps maybe supposedly purportedly presumably seemingly likely unlikely may might could',
);

/** "is said to", "are believed to": what is told is not vouched for. */
export const HEDGED_PARTICIPLES = words('said believed thought understood alleged rumoured rumored');

/** Verbs of timetables, which stand in the present for what is to come: "the market reopens on Thursday". */
export const TIMETABLE = words('opens reopens closes starts begins resumes ends expires departs airs premieres kicks');

/** Words that begin a clause of their own. */
export const CUT_BEFORE = words(
  'but while although though because since after before when which who where adding saying including whereas unless however',
);
