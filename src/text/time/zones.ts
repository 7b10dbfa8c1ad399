/** What tells which of several zones an abbreviation stands for: countries (ISO 3166) seen near it, strongest first. */
export type CountrySigns = readonly string[];

const HOUR = 60;

// Minutes east of Greenwich. Abbreviations that stand for one offset wherever newspapers write them.
const FIXED: Record<string, number> = {
  UTC: 0,
  UT: 0,
  GMT: 0,
  Z: 0,
  WET: 0,
  WEST: 1 * HOUR,
  CET: 1 * HOUR,
  MEZ: 1 * HOUR,
  CEST: 2 * HOUR,
  MESZ: 2 * HOUR,
  EET: 2 * HOUR,
  SAST: 2 * HOUR,
  CAT: 2 * HOUR,
  WAT: 1 * HOUR,
  EEST: 3 * HOUR,
  IDT: 3 * HOUR,
  EAT: 3 * HOUR,
  MSK: 3 * HOUR,
  МСК: 3 * HOUR,
  TRT: 3 * HOUR,
  IRST: 3.5 * HOUR,
  AFT: 4.5 * HOUR,
  PKT: 5 * HOUR,
  NPT: 5.75 * HOUR,
  WIB: 7 * HOUR,
  ICT: 7 * HOUR,
  WITA: 8 * HOUR,
  HKT: 8 * HOUR,
  SGT: 8 * HOUR,
  PHT: 8 * HOUR,
  AWST: 8 * HOUR,
  WIT: 9 * HOUR,
  JST: 9 * HOUR,
  KST: 9 * HOUR,
  ACST: 9.5 * HOUR,
  AEST: 10 * HOUR,
  ACDT: 10.5 * HOUR,
  AEDT: 11 * HOUR,
  NZST: 12 * HOUR,
  NZDT: 13 * HOUR,
  BRT: -3 * HOUR,
  ART: -3 * HOUR,
  EDT: -4 * HOUR,
  EST: -5 * HOUR,
  CDT: -5 * HOUR,
  MDT: -6 * HOUR,
  MST: -7 * HOUR,
  PDT: -7 * HOUR,
  PST: -8 * HOUR,
  AKDT: -8 * HOUR,
  AKST: -9 * HOUR,
  HST: -10 * HOUR,
};

// Abbreviations that stand for several: the country decides, `else` is what newspapers mean by far most often.
const BY_COUNTRY: Record<string, Record<string, number> & { else: number }> = {
  IST: { IN: 5.5 * HOUR, IE: 1 * HOUR, IL: 2 * HOUR, else: 5.5 * HOUR },
  BST: { GB: 1 * HOUR, BD: 6 * HOUR, else: 1 * HOUR },
  CST: { US: -6 * HOUR, CN: 8 * HOUR, TW: 8 * HOUR, CU: -5 * HOUR, else: -6 * HOUR },
  AST: { SA: 3 * HOUR, IQ: 3 * HOUR, KW: 3 * HOUR, BH: 3 * HOUR, QA: 3 * HOUR, else: -4 * HOUR },
  GST: { AE: 4 * HOUR, OM: 4 * HOUR, else: 4 * HOUR },
  SST: { SG: 8 * HOUR, else: 8 * HOUR },
};

// The zone whose local day decides whether it is summer time.
const DAYLIGHT: Record<string, string> = {
  ET: 'America/New_York',
  CT: 'America/Chicago',
  MT: 'America/Denver',
  PT: 'America/Los_Angeles',
};

const COUNTRY_ZONE: Record<string, string> = {
  IN: 'Asia/Kolkata',
  GB: 'Europe/London',
  IE: 'Europe/Dublin',
  IL: 'Asia/Jerusalem',
  DE: 'Europe/Berlin',
  FR: 'Europe/Paris',
  ES: 'Europe/Madrid',
  IT: 'Europe/Rome',
  TR: 'Europe/Istanbul',
  UA: 'Europe/Kyiv',
  JP: 'Asia/Tokyo',
  KR: 'Asia/Seoul',
  CN: 'Asia/Shanghai',
  PK: 'Asia/Karachi',
  BD: 'Asia/Dhaka',
  ZA: 'Africa/Johannesburg',
  NG: 'Africa/Lagos',
  KE: 'Africa/Nairobi',
  PL: 'Europe/Warsaw',
  NL: 'Europe/Amsterdam',
  SE: 'Europe/Stockholm',
  GR: 'Europe/Athens',
};

/** A moment on the wall clock: no zone yet. */
export interface WallClock {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
}

/**
 * Minutes east of Greenwich for a zone as written (`IST`, `ET`, `GMT+5:30`, `+0530`) at a wall-clock time.
 * `countries` decides between the zones one abbreviation stands for. Null where the zone is not known.
 */
export function offsetOf(zone: string, at: WallClock, countries: CountrySigns = []): number | null {
  const name = zone.trim().toUpperCase();
  const numeric = /^(?:GMT|UTC)?\s?([+-−])(\d{1,2}):?(\d{2})?$/.exec(name.replace('−', '-'));
  if (numeric) {
    const minutes = Number(numeric[2]) * HOUR + Number(numeric[3] ?? 0);
    return minutes > 15 * HOUR ? null : numeric[1] === '-' ? -minutes : minutes;
  }
  const several = BY_COUNTRY[name];
  if (several) {
    const country = countries.find((code) => several[code] !== undefined);
    const offset = (country && several[country]) || several.else;
    // Ireland and Israel write IST for different seasons; the zone itself knows.
    if (name === 'IST' && (country === 'IE' || country === 'IL'))
      return offsetIn(COUNTRY_ZONE[country] ?? '', at) ?? offset;
    return offset;
  }
  const daylight = DAYLIGHT[name];
  if (daylight) return offsetIn(daylight, at);
  return FIXED[name] ?? null;
}

/** Minutes east of Greenwich in an IANA zone, or the one zone of a country, at a wall-clock time. Null where neither is known. */
export function offsetIn(zone: string, at: WallClock): number | null {
  const name = COUNTRY_ZONE[zone.toUpperCase()] ?? zone;
  if (!name.includes('/') && name !== 'UTC') return null;
  try {
    const wall = Date.UTC(at.year, at.month - 1, at.day, at.hour, at.minute);
    let offset = offsetAt(name, wall);
    offset = offsetAt(name, wall - offset * 60_000);
    return offset;
  } catch {
    return null; // not a zone that this ICU knows
  }
}

const formats = new Map<string, Intl.DateTimeFormat>();

function offsetAt(zone: string, instant: number): number {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
    formats.set(zone, format);
  }
  const part = Object.fromEntries(format.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
  const wall = Date.UTC(
    Number(part['year']),
    Number(part['month']) - 1,
    Number(part['day']),
    Number(part['hour']),
    Number(part['minute']),
  );
  return Math.round((wall - instant) / 60_000);
}
