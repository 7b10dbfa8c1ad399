// Words that say nothing of what a text is about, as they stand in running text, written down from the grammars' closed
// classes (articles, pronouns, prepositions, conjunctions, auxiliaries), with the verbs of reporting and the weekdays
// that news in English repeats. Languages without a list keep all their words.
export const FUNCTION_WORDS: Record<string, string> = {
  en: `a about above after again against all also am among an and any are aren't as at be because been before being below
    between both but by can can't cannot could couldn't did didn't do does doesn't doing don't down during each even few for
    from further get gets got had hadn't has hasn't have haven't having he her here hers herself him himself his how i if in
    into is isn't it its itself just like made make many may me might more most much must my myself no nor not now of off on
    once one only onto or other our ours ourselves out over own per s said same say saying says shall she should shouldn't
    since so some still such t than that the their theirs them themselves then there these they this those though through
    to told too two under until up upon us very via was wasn't we were weren't what when where whether which while who whom
    whose why will with within without won't would wouldn't yet you your yours yourself yourselves according
    i'm i've it's he's she's that's there's they're we're you're let's mr mrs ms dr
    monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow`,
  de: `aber alle als also am an auch auf aus bei bereits bin bis da damit dann das dass dem den denn der des die dies diese
    diesem diesen dieser doch dort durch ein eine einem einen einer eines er es etwa für gegen habe haben hat hatte hatten
    hier ich ihm ihn ihr ihre ihrem ihren ihrer im in ist ja jetzt kann kein keine können mehr mit nach nicht noch nur ob
    oder ohne sagte sagt sei sein seine seinem seinen seiner seit sich sie sind so soll sollen sowie über um und uns unter
    vom von vor war waren was weil wenn wer werden wie wieder will wir wird worden wurde wurden zu zum zur zwischen`,
  fr: `a à afin ai ainsi alors après au aucun aussi autre aux avait avant avec avoir ce cela celle celui ces cet cette ceux
    chez comme contre d dans de depuis des deux dit donc dont du elle elles en encore entre est et été être eu fait il ils
    j je l la le les leur leurs lors lui mais même moins n ne non nous on ont ou où par pas pendant peu peut plus pour
    pourquoi qu quand que qui sa sans se selon ses si son sont sous sur tous tout toute très un une vers vous y`,
  es: `a al algo antes así aún aunque cada como con contra cual cuando de del desde después dice dijo donde dos durante e el
    él ella ellos en entre era eran es esa ese eso esta está estaba están este esto estos fue fueron ha había han hasta hay
    la las le les lo los más me mi mientras muy no nos o otra otro otros para pero poco por porque que qué quien se según
    ser si sí sido sin sobre son su sus también tan tanto te tiene todo todos tras un una uno unos y ya yo`,
  it: `a ad ai al alla alle allo anche ancora avere aveva che chi ci come con contro cui da dal dalla dalle dei del della delle
    dello di dopo due e è ed era erano essere fa fino fra gli ha hanno i il in io l la le lei lo loro lui ma mentre molto
    ne negli nei nel nella nelle non nostro o ogni per perché più prima quando quella quello questa questo se sempre senza
    si sia sono stata stato su sua sue sugli sui sul sulla suo tra tutti tutto un una uno verso`,
  pt: `a à ainda ao aos após as às até cada com como contra da das de depois desde do dos e é ela ele eles em entre era essa
    esse esta está este eu foi foram há isso já lhe mais mas me mesmo muito na não nas nem no nos o onde os ou para pela
    pelas pelo pelos por porque quando que quem são se segundo sem ser seu seus sobre sua suas também tem um uma`,
  nl: `aan al als andere bij daar dan dat de deze die dit door een en er had heb hebben heeft hem het hier hij hoe hun ik in
    is je kan kon maar me meer men met naar niet nog nu of om omdat ook op over te tegen tot uit van veel volgens voor
    waar was wat we wel werd werden wie wij wil worden wordt zal ze zei zich zij zijn zo zonder`,
  sv: `alla att av blev bli de dem den denna det detta du där efter eller en enligt ett från för ha hade han har hon hur i inte
    jag kan man med men mot måste nu när och också om på sa sade ska som säger så sig till under upp ut var vi vid är över`,
  pl: `a aby ale bez bo być był była było były co czy dla do gdy go i ich im innych ja jak jako jego jej jest jeszcze już
    kiedy która które który którzy lub ma mają między może na nad nie niż o od on ona oni oraz po pod podczas ponad przed
    przez przy się są ta tak także tego tej ten to tu tylko tym w we wszystkie z za ze że`,
  tr: `ama ancak bir biri bu bunu da daha de dedi değil diye en gibi göre hem her için ile ise kadar ki mi ne o olan olarak
    oldu olduğu olduğunu onu sonra şu tarafından üzere var ve veya ya yok yönelik`,
  ru: `а без более бы был была были было быть в вам вас весь во вот все всех вы где да для до его ее её если есть еще ещё же
    за и из или им их к как когда который которые которая которого ко кто ли между меня мне может мы на над нас не него нее
    нет ни них но о об однако он она они оно от по под после при про с со сказал так также там то того тоже только том
    у уже через что чтобы это этого этом этот я`,
  uk: `а або але без би був була були було бути в вже ви від він вона вони все всі для до є же за з зі і із й його її їх
    коли який яка які та так також там те ти то того тому у через це цей ці цього цьому що щоб як якщо я між на над не ні
    по під після при про`,
};
