/** `+hh:mm` of an IANA zone at a local time (given as if it were UTC); null where the name is no zone. */
export function offsetIn(zone: string, local: string): string | null {
  try {
    const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
    const name = format.formatToParts(new Date(local)).find((part) => part.type === 'timeZoneName')?.value ?? '';
    if (name === 'GMT') return '+00:00';
    return /^GMT([+-]\d{2}:\d{2})$/.exec(name)?.[1] ?? null;
  } catch {
    return null;
  }
}
