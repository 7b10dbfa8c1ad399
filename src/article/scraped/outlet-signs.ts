import type { Registry } from '../../outlet/outlet.ts';
import type { OutletSign } from '../draft.ts';
import type { Line } from './lines.ts';
import { deskOf } from './name-lines.ts';

/** A sign, and the line it stands in. */
export interface LineSign {
  line: number;
  start: number;
  end: number;
  name: string | null;
  domain: string | null;
  /** The lower, the stronger. */
  rank: number;
}

const DESK_NAME =
  /(?<![\p{L}\p{N}])((?:[\p{Lu}\p{N}][\p{L}\p{N}&.'’-]*\s){1,4}(?:News ?Desk|Web ?Desk|Newsdesk|Online Desk|Digital Desk|News Service|News Bureau|News Team|Newsroom|Editorial Team|Staff Reporter|Staff Writer|Staff|Bureau))(?![\p{L}])/u;
const MAIL = /[\w.+-]{1,40}@((?:[a-z0-9-]{1,63}\.){1,4}[a-z]{2,12})/giu;
const FREE_MAIL =
  /^(?:gmail|googlemail|yahoo|hotmail|outlook|live|icloud|aol|gmx|web|mail|yandex|proton|protonmail|zoho|rediffmail|qq|163|126|naver|libero|orange|free|t-online|email|example)\./i;
const COPYRIGHT =
  /(?:copyright|©|\(c\))[\s©,:]*(?:(?:19|20)\d{2}(?:\s?[-–—]\s?(?:(?:19|20)\d{2}|present))?)?[\s,.:|]*(?:by\s)?((?:the\s)?[\p{Lu}\p{N}][\p{L}\p{N}&.'’()-]*(?:\s(?:of|and|de|&|the|del|la|[\p{Lu}\p{N}][\p{L}\p{N}&.'’()-]*)){0,5})/iu;
const COPYRIGHT_BEHIND = /^([\p{Lu}][\p{L}\p{N}&.'’ -]{2,40}?)\s?(?:©|\(c\))\s?(?:19|20)\d{2}/u;
const FOLLOW =
  /^(?:follow|support|subscribe to|join|about|contact|download(?: the)?|get the|add|advertise (?:with|on)|welcome to|thank you for reading|more from|all rights reserved by)\s((?:the\s)?[\p{Lu}][\p{L}\p{N}.&'’-]*(?:\s[\p{Lu}\p{N}][\p{L}\p{N}.&'’-]*){0,4})(?=\s(?:on|app|as|via|newsletter|for)\b|\s?$|[,.!])/iu;
const SITE = /^(?:https?:\/\/)?(?:www\.)((?:[a-z0-9-]{1,63}\.){1,4}[a-z]{2,12})\/?$/i;
const NOT_A_NAME =
  /^(?:the|us|our|this|all|all rights.*|rights reserved|facebook|twitter|x|instagram|youtube|whatsapp|telegram|linkedin|google.*|apple.*|newsletters?|getty.*|reuters|afp|ap|associated press|shutterstock|author|privacy.*|terms.*|copyright.*|page|site|website|app|cookies?|notifications?)$/i;

/** The signs of the outlet that lines of furniture and bylines give, strongest first. */
export function outletSigns(lines: readonly Line[], at: readonly number[], registry: Registry | undefined): LineSign[] {
  const signs: LineSign[] = [];
  for (const index of at) {
    const text = lines[index]?.text ?? '';
    if (text.length > 300) continue;
    const note = (rank: number, name: string | null, domain: string | null, start: number, length: number) =>
      signs.push({ line: index, start, end: start + length, name, domain, rank });
    const desk = DESK_NAME.exec(text);
    if (desk) {
      const named = deskOf(text, desk.index, desk[1]!);
      if (named) note(1, named.name, null, named.start, named.name.length);
    }
    for (const mail of text.matchAll(MAIL)) {
      const domain = mail[1]!.toLowerCase();
      if (!FREE_MAIL.test(domain)) note(3, null, domain, mail.index, mail[0].length);
    }
    const right = COPYRIGHT.exec(text) ?? COPYRIGHT_BEHIND.exec(text);
    const owner = right?.[1]
      ?.replace(/[.,]+$/, '')
      .replace(/\s(?:All|Alle|Tous|Todos|Tutti|Tüm|Inc|Ltd|LLC|GmbH)\b.*$/u, '');
    if (right && owner && owner.length >= 3 && !/^\d+$/.test(owner) && !NOT_A_NAME.test(owner))
      note(4, owner, null, text.indexOf(owner, right.index), owner.length);
    const follow = FOLLOW.exec(text);
    if (follow?.[1] && !NOT_A_NAME.test(follow[1]) && /\p{Lu}/u.test(follow[1][0]!))
      note(6, follow[1], null, text.indexOf(follow[1], follow.index), follow[1].length);
    const site = SITE.exec(text);
    if (site) note(2, null, site[1]!.toLowerCase(), 0, text.length);
    if (registry && text.length <= 60 && registry.byName(text)) note(2, text, null, 0, text.length);
  }
  return signs.sort((a, b) => a.rank - b.rank || a.line - b.line || a.start - b.start);
}

/** A name and a domain that spell the same thing are one sign: `Devonia` and `devonia.example` tell one outlet. */
export function paired(signs: readonly OutletSign[]): OutletSign[] {
  const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const domains = signs.filter((sign) => sign.domain && !sign.name);
  return signs.map((sign) => {
    if (!sign.name || sign.domain) return sign;
    const key = letters(sign.name.replace(/^the\s/i, ''));
    const same = domains.find(({ domain }) =>
      domain!
        .split('.')
        .some(
          (label) =>
            label === key || (key.length >= 5 && label.startsWith(key)) || (label.length >= 5 && key.startsWith(label)),
        ),
    );
    return same ? { ...sign, domain: same.domain } : sign;
  });
}
