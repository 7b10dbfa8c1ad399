const words = (list: string) => new Set(list.split(/\s+/));

/** Verbs that report speech and take a clause or a quotation; all forms that stand as a finite verb or after "has". */
export const SAY = words(`
  emphasize emphasise acknowledge conclude reveal testify caution complain lament assert
  said says say added adds add told tells tell asked asks ask announced announces announce
  argued argues argue asserted asserts assert claimed claims claim commented comments concluded concludes confirmed confirms
  confirm conceded concedes contended contends declared declares declare denied denies deny disclosed emphasized emphasizes
  emphasised emphasises explained explains explain exclaimed insisted insists insist joked jokes maintained maintains maintain
  mentioned mentions noted notes note observed observes pointed points predicted predicts predict promised promises promise
  quipped recalled recalls recounted reiterated reiterates remarked remarks repeated replied replies reported reports responded
  responds retorted revealed reveals shouted stated states state stressed stresses suggested suggests suggest testified
  testifies texted tweeted tweets vowed vows vow warned warns warn wrote writes write urged urges acknowledged acknowledges
  admitted admits admit advised affirmed affirms alleged alleges allege boasted boasts bragged cautioned cautions complained
  complains continued continues countered counters cried estimated estimates estimate hinted indicated indicates indicate
  informed lamented laments opined pledged pledges posted proclaimed proclaims quoted protested questioned reasoned recommended
  relayed rejoined scoffed screamed signaled signalled sneered speculated stipulated teased underlined underscored yelled
  whispered volunteered ventured interjected chimed demanded demands tells assured assures assure groused griped grumbled intimated professed professes fretted rattled retaliated fumed thundered mused muses put puts`);

/** Cues of clauses without an own subject; the sentence's speaker goes on. */
export const ING = words(
  'saying adding telling noting warning writing arguing insisting claiming stating explaining asking declaring tweeting stressing suggesting calling urging asserting concluding pointing quoting responding replying describing accusing predicting promising vowing pledging acknowledging contending alleging maintaining estimating assuring cautioning boasting complaining joking reporting',
);

/** Verbs that lead into quoted words, not into a clause: a cue only where a quotation mark follows near by. */
export const CHARACTERISE = words(`
  called calls call accused accuses described describes describe labeled labelled labels dubbed dubs branded praised praises
  criticized criticised criticizes criticises slammed slams blasted blasts dismissed dismisses denounced denounces condemned
  condemns characterized characterised characterizes referred refers rejected rejects hailed hails mocked mocks cited cites
  cites expressed expresses defended defends deemed deems termed terms ridiculed ripped touted attacked addressed
  read reads spoke speaks compared credited`);

/** Cues whose negation or meaning takes back what is reported. */
export const DENY = words('denied denies deny denying refuted refutes disputed rejected rejects');

/** Verbs that also are nouns or participles: refused after these. */
export const NO_VERB_AFTER = words(
  "the a an of other his her their its our my your this that these those no such any some many several few more most new recent 's by for in on with from and/or under being been be were was is are as",
);

/** Forms that are cues only with a clause, never alone: nouns as often as verbs. */
export const NOUNISH = words(
  'claims reports states notes comments remarks points demands estimates hints promises report state note claim promise suggest counters demand estimate call calls terms labels cites comment reads read',
);

/** Adverbs and auxiliaries that stand between subject and cue. */
export const BETWEEN = words(
  "also long later then has have had previously recently repeatedly once already first further just still again even often simply reportedly allegedly publicly privately flatly bluntly earlier initially subsequently quickly never always angrily jokingly both all immediately explicitly specifically famously clearly correctly rightly wrongly falsely apparently actually only did does would is was are were 's 'd 've personally today yesterday tweeted will can could may might must should",
);

/** A cue behind these reports nothing: "did not say", "declined to say". */
export const NOT_SAID = words(
  "not n't never didn't doesn't don't won't wouldn't cannot can't couldn't to refused declined would could should might can may must if",
);

export const PRONOUNS = words('he she they we i it you');
export const PERSON_PRONOUNS = words('he she');

/** Words that end the noun phrase of a speaker read forwards from "said". */
export const SPEAKER_ENDS = words(
  'in on at during after before when while as who which that and but because following about if since through with by yesterday today monday tuesday wednesday thursday friday saturday sunday last this earlier later to regarding adding',
);

/** Conjunctions and openers left of a speaker that are none of it. */
export const SPEAKER_OPENS_AFTER = words(
  'and but as while when because although though if so that which where since or for yet after before however instead meanwhile then what how why whether than',
);

/** Cues of other languages: finite forms in reports. The speaker is a name beside the cue, or nobody. */
export const FOREIGN_CUES: Record<string, Set<string>> = {
  de: words(
    'sagte sagt sagten erklärte erklärt betonte betont teilte fügte schrieb schreibt meinte forderte kündigte warnte zitierte',
  ),
  fr: words(
    'dit déclaré déclare affirmé affirme indiqué ajouté ajoute souligné estimé estime expliqué explique lancé assuré précisé',
  ),
  es: words('dijo dice afirmó afirma declaró señaló aseguró explicó añadió agregó indicó subrayó advirtió manifestó'),
  it: words('detto ha dice dichiarato afferma affermato spiegato spiega aggiunto aggiunge sottolineato scritto'),
  pt: words('disse diz afirmou afirma declarou explicou acrescentou ressaltou destacou informou alertou'),
  nl: words('zei zegt verklaarde zeiden aldus meldde schreef benadrukte liet vertelde waarschuwde'),
  ru: words(
    'сказал сказала заявил заявила заявили сообщил сообщила сообщили отметил отметила подчеркнул подчеркнула добавил добавила написал написала рассказал рассказала пояснил считает',
  ),
  uk: words(
    'сказав сказала заявив заявила заявили повідомив повідомила повідомили зазначив зазначила підкреслив підкреслила додав додала написав написала розповів розповіла пояснив вважає наголосив',
  ),
  tr: words('dedi söyledi belirtti açıkladı ifade vurguladı kaydetti ekledi konuştu'),
  ar: words('قال قالت وقال وقالت أضاف وأضاف أكد وأكد صرح أعلن'),
  hi: words('कहा बताया बोले'),
};
