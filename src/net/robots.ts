import robotsParser from 'robots-parser';
import { NO_RESERVATIONS, type Reserves } from './reservations.ts';

/** What a host's robots.txt says to us, and its file of reservations. */
export interface Robots {
  allows(url: string): boolean;
  /** Seconds; null: it asks for none. */
  delay: number | null;
  /** Text and data mining of an address is reserved. */
  reserves: Reserves;
}

export const ALLOW_ALL: Robots = { allows: () => true, delay: null, reserves: NO_RESERVATIONS };

/** Reads at most this much of a robots.txt: RFC 9309 asks for 500 KiB. Bytes. */
export const LARGEST_ROBOTS = 512 * 1024;

export function parseRobots(address: string, text: string, agent: string): Robots {
  const rules = (
    robotsParser as unknown as (
      url: string,
      text: string,
    ) => {
      isAllowed(url: string, agent: string): boolean | undefined;
      getCrawlDelay(agent: string): number | undefined;
    }
  )(address, text);
  return {
    ...ALLOW_ALL,
    allows: (url) => rules.isAllowed(url, agent) ?? true,
    delay: rules.getCrawlDelay(agent) ?? null,
  };
}
