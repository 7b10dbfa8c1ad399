/** A moment as a page writes it: the day, and where they are written the time and its distance from UTC. */
export interface Stamp {
  /** `YYYY-MM-DD`. */
  day: string;
  /** `hh:mm`. */
  time: string | null;
  /** `+hh:mm` or `-hh:mm`. */
  zone: string | null;
}

const FIRST_YEAR = 1995;
const LAST_YEAR = 2100;
const ISO =
  /^(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})(?:[T\s_]+(\d{1,2})[:.]?(\d{2})(?:[:.]?\d{2}(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{1,2})?)?/i;
const NAMED =
  /^(?:[A-Za-z]{3,9},?\s+)?(?:(\d{1,2})[\s-]+([A-Za-z]{3,9})\.?,?|([A-Za-z]{3,9})\.?\s+(\d{1,2}),?)[\s-]+(\d{4})(?:\D{1,4}(\d{1,2}):(\d{2})(?::\d{2})?\s*([ap]\.?m\.?)?\s*(Z|UTC|GMT|[A-Z]{2,4}|[+-]\d{2}:?\d{2})?)?/i;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const ZONES: Record<string, string> = {
  Z: '+00:00',
  UTC: '+00:00',
  GMT: '+00:00',
  EST: '-05:00',
  EDT: '-04:00',
  CDT: '-05:00',
  MDT: '-06:00',
  MST: '-07:00',
  PST: '-08:00',
  PDT: '-07:00',
  BST: '+01:00',
  CET: '+01:00',
  CEST: '+02:00',
  EET: '+02:00',
  EEST: '+03:00',
  MSK: '+03:00',
  JST: '+09:00',
  KST: '+09:00',
  AEST: '+10:00',
  AEDT: '+11:00',
  NZST: '+12:00',
  NZDT: '+13:00',
  WIB: '+07:00',
  HKT: '+08:00',
  SGT: '+08:00',
  PKT: '+05:00',
};

/** Reads a machine's date: ISO 8601 and its relatives, RFC 2822, seconds or milliseconds since 1970. Null where it is none. */
export function stampOf(text: string): Stamp | null {
  const trimmed = text.trim().slice(0, 80);
  const iso = ISO.exec(trimmed);
  if (iso) {
    const day = dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
    if (day) return { day, ...clockOf(iso[4], iso[5], undefined, iso[6]) };
  }
  if (/^\d{10}$|^\d{13}$/.test(trimmed)) {
    const date = new Date(Number(trimmed) * (trimmed.length === 10 ? 1000 : 1));
    const day = dayOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
    return day ? { day, time: date.toISOString().slice(11, 16), zone: '+00:00' } : null;
  }
  const named = NAMED.exec(trimmed);
  if (named) {
    const month = MONTHS.indexOf((named[2] ?? named[3] ?? '').slice(0, 3).toLowerCase()) + 1;
    const day = dayOf(Number(named[5]), month, Number(named[1] ?? named[4]));
    if (day) return { day, ...clockOf(named[6], named[7], named[8], named[9]) };
  }
  return null;
}

/** `YYYY-MM-DD`, or null for a day that does not exist or lies outside the years of the web. */
export function dayOf(year: number, month: number, day: number): string | null {
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12 && day >= 1)) return null;
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  return `${year}-${two(month)}-${two(day)}`;
}

export const two = (value: number): string => String(value).padStart(2, '0');

/** Hours and minutes of a clock, `half` am or pm, with the zone by name or distance; null where they are none. */
export function clockOf(
  hours?: string,
  minutes?: string,
  half?: string,
  zone?: string,
): { time: string | null; zone: string | null } {
  if (hours === undefined || minutes === undefined) return { time: null, zone: null };
  let hour = Number(hours);
  if (half) hour = (hour % 12) + (/^p/i.test(half) ? 12 : 0);
  if (hour > 23 || Number(minutes) > 59) return { time: null, zone: null };
  return { time: `${two(hour)}:${minutes}`, zone: zoneOf(zone) };
}

function zoneOf(zone: string | undefined): string | null {
  if (!zone) return null;
  const named = ZONES[zone.toUpperCase()];
  if (named) return named;
  const match = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(zone);
  if (!match || Number(match[2]) > 14) return null;
  return `${match[1]}${match[2]!.padStart(2, '0')}:${match[3] ?? '00'}`;
}

/** The UTC instant, with seconds; of the day's start in UTC where the time or its zone is not known. */
export function instantOfStamp(stamp: Stamp): { at: string; precision: 'minute' | 'day'; local: string } {
  if (stamp.time && stamp.zone) {
    const date = new Date(`${stamp.day}T${stamp.time}:00${stamp.zone}`);
    if (!Number.isNaN(date.getTime()))
      return {
        at: `${date.toISOString().slice(0, 19)}Z`,
        precision: 'minute',
        local: `${stamp.day}T${stamp.time}${stamp.zone}`,
      };
  }
  return {
    at: `${stamp.day}T00:00:00Z`,
    precision: 'day',
    local: stamp.time ? `${stamp.day}T${stamp.time}` : stamp.day,
  };
}
