import { type TimeHabits, timesIn, type WrittenTime } from '../../text/time/written-time.ts';
import { type Line, wordsIn } from './lines.ts';

export type TimeKind = 'published' | 'updated' | 'bare';

/** A time that a line states of the text itself, and where it stands in that line. */
export interface StatedTime {
  line: number;
  kind: TimeKind;
  time: WrittenTime;
}

const UPDATED =
  /(?:updated?|modified|edited|revised|last (?:update|edit|change)d?|aktualisiert|zuletzt|stand|geändert|mis à jour|mise à jour|modifié|actualizad[oa]|modificad[oa]|atualizad[oa]|aggiornat[oa]|modificat[oa]|обновлен[оа]?|изменено|оновлено|zaktualizowan[oa]|aktualizacja|güncelle(?:me|ndi)|bijgewerkt|uppdaterad|opdateret|oppdatert|päivitetty|更新|업데이트|수정|تحديث|diperbarui|cập nhật)[^\s\d:|,]*[^a-zа-я\d]{0,4}(?:(?:on|at|am|le|el|em|il|op|den|la|à|um)[^a-zа-я\d]{0,3}){0,2}(?:[^\s\d,.]{2,12}\.?,?\s)?$/;
const PUBLISHED =
  /(?:(?:first |originally )?published|posted|created|released|issued|filed|uploaded|pub(?:lication)? date|date(?: published)?|veröffentlicht|erschienen|erstellt|publié|publiée|paru|publicado|publicada|publicação|pubblicat[oa]|опубликован[оа]?|дата публикации|опубліковано|opublikowan[oa]|data publikacji|yayınlan(?:ma|dı)|giriş|gepubliceerd|publicerad|publiceret|publisert|julkaistu|发布|發布|公開|掲載|配信|입력|등록|نشر|dipublikasikan|đăng)[^\s\d:|,]*[^a-zа-я\d]{0,4}(?:(?:on|at|am|le|el|em|il|op|den|la|à|um|time|date)[^a-zа-я\d]{0,3}){0,2}(?:[^\s\d,.]{2,12}\.?,?\s)?$/;
const BYWORDS =
  /\b(?:published|posted|updated?|created|modified|last|first|on|at|by|date|time|edited|filed|issued|release[d]?|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|wed|thu|fri|sat|sun|am|pm|uhr|hrs|le|el|den|um|à|le)\b/giu;

/**
 * The times that a line states of the text, where the line is there to state them: a date beside at most a name, a place
 * and an outlet. Empty for any other line, such as a caption or a paragraph that mentions a date.
 */
export function statedTimes(line: Line, at: number, habits: TimeHabits): StatedTime[] {
  if (line.text.length > 260 || line.words > 40 || !/\d{4}/.test(line.text)) return [];
  const times = timesIn(line.text, habits).filter((time) => time.day !== null);
  if (times.length === 0) return [];
  let rest = line.text;
  for (const time of [...times].reverse()) rest = `${rest.slice(0, time.start)} ${rest.slice(time.end)}`;
  const separators = (line.text.match(/[|•·/,—–]/gu) ?? []).length;
  const others = wordsIn(rest.replace(BYWORDS, ' '));
  const labelled = times.some((time) => kindOf(line.text, time) !== 'bare');
  if (others > (labelled ? 10 : 4) + Math.min(separators, 4) * 2) return [];
  if (line.ends && !labelled && others > 3) return [];
  return times.map((time) => ({ line: at, kind: kindOf(line.text, time), time }));
}

function kindOf(line: string, time: WrittenTime): TimeKind {
  const before = line.slice(Math.max(0, time.start - 50), time.start).toLowerCase();
  if (UPDATED.test(before)) return 'updated';
  return PUBLISHED.test(before) ? 'published' : 'bare';
}

/** A dateline with its year, such as "PORT ELLERY, 4 March 2031 (XYZ) -": the day the report was sent. */
export function datelineTime(line: Line, at: number, habits: TimeHabits): StatedTime | null {
  const head = line.text.slice(0, 110);
  if (!/^\p{Lu}{2,}/u.test(head) || !/\d{4}/.test(head)) return null;
  const time = timesIn(head, habits)[0];
  if (!time || time.day === null || time.start > 50) return null;
  // Nothing but a place before the date, and a mark that ends the dateline after it.
  const place = /^\p{Lu}[\p{Lu}\p{M}\s.'’-]*[,/(]?\s?\(?$/u.test(head.slice(0, time.start));
  const closed = /^\)?[\s.,]*(?:[-–—:/([]|\p{Lu}{2,}\b)/u.test(head.slice(time.end));
  return place && closed ? { line: at, kind: 'published', time } : null;
}
