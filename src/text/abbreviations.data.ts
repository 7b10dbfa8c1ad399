/** Words that stand before a full stop without ending a sentence, lower case, by language; `*` in every language. */
export const NEVER_LAST: Record<string, readonly string[]> = {
  '*': ['dr', 'prof', 'st', 'mr', 'mrs', 'ms', 'gen', 'col', 'capt', 'jan', 'feb', 'aug', 'sept', 'vs', 'ca', 'cf'],
  en: (
    'mx lt maj cmdr sgt cpl adm gov sen rep reps sens pres rev hon msgr ste mt ft mar apr jun jul sep oct nov dec nos v ' +
    'approx art sec fig atty amb supt det insp gens govs messrs brig comdr pvt pfc ret asst assn dist e.g i.e spc det dep ' +
    'cong del rt tel'
  ).split(' '),
  de: 'hr fr bzw bspw usw str nr mio mrd tsd z.b d.h u.a z.t vgl abs mrz mai jun jul okt nov dez s ggf rd etwa inkl geb'.split(
    ' ',
  ),
  fr: 'm mm mme mlle mgr me av bd p.ex janv févr avr juil sept oct nov déc env art n° ste'.split(' '),
  es: 'sr sra srta d dña ud uds av gral lic ing ene abr ago sept oct nov dic núm pág p.ej ee uu ee.uu sres'.split(' '),
  it: 'sig sigg sig.ra dott dott.ssa on avv ing gen sen art n pag prof.ssa mons'.split(' '),
  pt: 'sr sra srta d dra exmo av eng gen núm pág art fev abr ago set out nov dez'.split(' '),
  nl: 'dhr mevr mw drs ir ing mr jl nr blz o.a d.w.z bijv ca jr sr okt nov dec'.split(' '),
  ru: 'г гг им ул д т тыс млн млрд руб коп стр см рис т.е т.д т.п т.к и.о проф акад ген полк обл р-н пос янв фев авг сент окт нояб дек'.split(
    ' ',
  ),
  uk: 'р рр ім вул буд м тис млн млрд грн коп стор див т.зв проф акад ген обл р-н с смт січ лют бер кв лип серп вер жовт лист груд'.split(
    ' ',
  ),
  tr: 'sn av doç yrd alb tuğg org bkz mah cad sok no tel çev yy'.split(' '),
};

/** These end a sentence unless a figure or a lower-case word follows. */
export const SOMETIMES_LAST = new Set(
  'inc ltd co corp bros jr sr etc al dept est min max km lb ft in no usw etc. ecc enz u.a др пр'.split(' '),
);

/** Languages that write the ordinal with a stop ("16. Mai"). */
export const ORDINAL_STOP = new Set([
  'de',
  'da',
  'nb',
  'no',
  'nn',
  'fi',
  'cs',
  'sk',
  'hu',
  'tr',
  'pl',
  'sl',
  'hr',
  'sr',
  'et',
  'lv',
  'is',
]);
