const list = (names: string) => names.split(' ').map((name) => name.split('/'));

/** Month names by language, January first; forms of one month by slashes. */
const MONTH_NAMES: Record<string, string[][]> = {
  en: list(
    'january/jan february/feb march/mar april/apr may june/jun july/jul august/aug september/sept/sep october/oct november/nov december/dec',
  ),
  de: list(
    'januar/jänner/jan februar/feber/feb märz/mrz april/apr mai juni/jun juli/jul august/aug september/sept/sep oktober/okt november/nov dezember/dez',
  ),
  fr: list(
    'janvier/janv février/févr mars avril/avr mai juin juillet/juil août septembre/sept octobre/oct novembre/nov décembre/déc',
  ),
  es: list(
    'enero/ene febrero/feb marzo/mar abril/abr mayo/may junio/jun julio/jul agosto/ago septiembre/setiembre/sept/sep octubre/oct noviembre/nov diciembre/dic',
  ),
  it: list(
    'gennaio/gen febbraio/feb marzo/mar aprile/apr maggio/mag giugno/giu luglio/lug agosto/ago settembre/set ottobre/ott novembre/nov dicembre/dic',
  ),
  pt: list(
    'janeiro/jan fevereiro/fev março/mar abril/abr maio/mai junho/jun julho/jul agosto/ago setembro/set outubro/out novembro/nov dezembro/dez',
  ),
  nl: list(
    'januari/jan februari/feb maart/mrt april/apr mei juni/jun juli/jul augustus/aug september/sept/sep oktober/okt november/nov december/dec',
  ),
  ru: list(
    'января/январь/январе февраля/февраль/феврале марта/март/марте апреля/апрель/апреле мая/май/мае июня/июнь/июне июля/июль/июле августа/август/августе сентября/сентябрь/сентябре октября/октябрь/октябре ноября/ноябрь/ноябре декабря/декабрь/декабре',
  ),
  uk: list(
    'січня/січень/січні лютого/лютий/лютому березня/березень/березні квітня/квітень/квітні травня/травень/травні червня/червень/червні липня/липень/липні серпня/серпень/серпні вересня/вересень/вересні жовтня/жовтень/жовтні листопада/листопад/листопаді грудня/грудень/грудні',
  ),
  tr: list('ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık'),
};

/** Language -> month word, lower case -> 1 to 12. */
export const MONTHS: Record<string, Map<string, number>> = Object.fromEntries(
  Object.entries(MONTH_NAMES).map(([language, names]) => [
    language,
    new Map(names.flatMap((forms, index) => forms.map((form) => [form, index + 1] as const))),
  ]),
);

/** English weekdays, 1 = Monday to 7 = Sunday. */
export const WEEKDAYS: Record<string, number> = {
  monday: 1,
  tuesday: 2,
  wednesday: 3,
  thursday: 4,
  friday: 5,
  saturday: 6,
  sunday: 7,
  mondays: 1,
  tuesdays: 2,
  wednesdays: 3,
  thursdays: 4,
  fridays: 5,
  saturdays: 6,
  sundays: 7,
  mon: 1,
  tue: 2,
  tues: 2,
  wed: 3,
  thu: 4,
  thur: 4,
  thurs: 4,
  fri: 5,
  sat: 6,
  sun: 7,
};

/** Minutes east of UTC. Letters that stand for several zones (IST, CST, BST in Asia) are left to the account's own offset. */
export const ZONES: Record<string, number> = {
  gmt: 0,
  utc: 0,
  z: 0,
  bst: 60,
  cet: 60,
  cest: 120,
  eet: 120,
  eest: 180,
  msk: 180,
  est: -300,
  edt: -240,
  et: -240,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
  jst: 540,
  kst: 540,
  aest: 600,
  aedt: 660,
  wib: 420,
  sgt: 480,
  hkt: 480,
};

export const PARTS_OF_DAY = new Set(
  'morning afternoon evening night noon midday dawn dusk nights mornings evenings lunchtime'.split(' '),
);

// No word of a text is a key by chance: "constructor" is none of these.
for (const table of [MONTHS, WEEKDAYS, ZONES]) Object.setPrototypeOf(table, null);
