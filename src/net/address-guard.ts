import { type LookupAddress, lookup as systemLookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { buildConnector } from 'undici';

/** An address that a page must not make this machine call: loopback, private, link-local, reserved. */
export class RefusedAddress extends Error {
  constructor(host: string, address: string) {
    super(
      host === address
        ? `${host} is not a public address`
        : `${host} leads to ${address}, which is not a public address`,
    );
  }
}

/** True for an address on the public internet. IPv4 in IPv6 clothing is judged as the IPv4 it is. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  return ipaddr.process(address).range() === 'unicast';
}

/** What the guard asks. */
export interface Guard {
  lookup?: LookupFunction;
  isPublic?: (address: string) => boolean;
}

/** Resolves a name and refuses it where any of its addresses is not public: an attacker needs only one. */
function guardedLookup({ lookup = systemLookup as LookupFunction, isPublic = isPublicAddress }: Guard): LookupFunction {
  return (host, options, callback) => {
    lookup(host, { ...options, all: true }, (error, found) => {
      if (error) return callback(error, '');
      const addresses = found as LookupAddress[];
      const bad = addresses.find(({ address }) => !isPublic(address));
      if (bad) return callback(new RefusedAddress(host, bad.address), '');
      const first = addresses[0];
      if (options.all) return callback(null, addresses);
      if (!first) return callback(new Error(`${host} has no address`), '');
      callback(null, first.address, first.family);
    });
  };
}

/**
 * A connector that reaches public addresses only. Names are checked as they are resolved, at the moment of connecting, so
 * that a name cannot change in between; literal addresses, which are never resolved, are checked before.
 */
export function guardedConnector(timeout: number, guard: Guard = {}): buildConnector.connector {
  const { isPublic = isPublicAddress } = guard;
  const connect = buildConnector({ timeout, lookup: guardedLookup(guard) });
  return (options, callback) => {
    const host = options.hostname.replace(/^\[|\]$/g, '');
    if (isIP(host) !== 0 && !isPublic(host)) return callback(new RefusedAddress(host, host), null);
    connect(options, callback);
  };
}
