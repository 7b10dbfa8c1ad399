/** Main languages of the press by country (ISO 3166-1), the first the commonest: used where a source names no language. */
export const COUNTRY_LANGUAGES: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'AD:ca AE:ar,en AF:fa,ps AL:sq AM:hy AO:pt AR:es AT:de AU:en AZ:az BA:bs,hr,sr BB:en BD:bn,en BE:nl,fr BF:fr BG:bg BH:ar BI:rn,fr BJ:fr BN:ms,en BO:es BR:pt BT:dz,en ' +
    'BW:en,tn BY:be,ru CA:en,fr CD:fr CF:fr CG:fr CH:de,fr,it CI:fr CL:es CM:fr,en CN:zh CO:es CR:es CU:es CV:pt CY:el CZ:cs DE:de DJ:fr,ar DK:da DO:es DZ:ar,fr EC:es EE:et ' +
    'EG:ar ER:ti,ar ES:es ET:am FI:fi FJ:en FR:fr GA:fr GB:en GE:ka GH:en GM:en GN:fr GQ:es GR:el GT:es GW:pt GY:en HK:zh,en HN:es HR:hr HT:fr,ht HU:hu ID:id IE:en IL:he IN:hi,en ' +
    'IQ:ar,ku IR:fa IS:is IT:it JM:en JO:ar JP:ja KE:en,sw KG:ky,ru KH:km KM:fr,ar KN:en KP:ko KR:ko KW:ar KZ:kk,ru LA:lo LB:ar,fr LI:de LK:si,ta,en LR:en LS:en,st LT:lt LU:lb,fr,de ' +
    'LV:lv LY:ar MA:ar,fr MD:ro,ru ME:cnr MG:mg,fr MK:mk ML:fr MM:my MN:mn MO:zh,pt MR:ar,fr MT:mt,en MU:fr,en MW:en,ny MX:es MY:ms,en MZ:pt NA:en NE:fr NG:en NI:es NL:nl NO:no NP:ne ' +
    'NZ:en OM:ar PA:es PE:es PG:en PH:en,tl PK:ur,en PL:pl PS:ar PT:pt PY:es QA:ar,en RO:ro RS:sr RU:ru RW:rw,en SA:ar SD:ar SE:sv SG:en,zh SI:sl SK:sk SL:en SN:fr SO:so SR:nl SS:en ' +
    'ST:pt SV:es SY:ar SZ:en,ss TD:fr,ar TG:fr TH:th TJ:tg,ru TL:pt TM:tk TN:ar,fr TR:tr TT:en TW:zh TZ:sw,en UA:uk UG:en US:en UY:es UZ:uz,ru VA:it VE:es VN:vi XK:sq YE:ar ZA:en ZM:en ZW:en'
  )
    .split(' ')
    .map((entry) => entry.split(':') as [string, string]),
);

/** Countries as the sources write them, where that is not the English name of ISO's. */
export const COUNTRY_NAMES: Readonly<Record<string, string>> = {
  'Bosnia and Herzegovina': 'BA',
  Burma: 'MM',
  Congo: 'CG',
  "Côte d'Ivoire": 'CI',
  Czechia: 'CZ',
  'Czech Republic': 'CZ',
  'DR Congo': 'CD',
  'Hong Kong': 'HK',
  Macao: 'MO',
  Myanmar: 'MM',
  Palestine: 'PS',
  'Palestine territories': 'PS',
  'Saint Kitts and Nevis': 'KN',
  'The Gambia': 'GM',
  'The Netherlands': 'NL',
  Turkey: 'TR',
  UAE: 'AE',
  'United States of America': 'US',
  'Vatican City': 'VA',
};
