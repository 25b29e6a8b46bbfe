const OFFSET_LENGTH = 'GMT+00:00'.length;
const MINUTE_MS = 60_000;
const formats = new Map<string, Intl.DateTimeFormat>();

/** Whether it is an IANA name, like Europe/Berlin. Offsets such as +02:00, which have no summer time, are none. */
export function isTimeZone(name: string): boolean {
  return /^[A-Za-z]/.test(name) && formatOf(name) !== null;
}

/** Minutes by which the clocks of the zone are ahead of UTC at that moment; the zone must be one. */
export function offsetMinutes(at: Date, timeZone: string): number {
  const text =
    formatOf(timeZone)
      ?.formatToParts(at)
      .find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT';
  if (text.length < OFFSET_LENGTH) return 0;
  const [hours = 0, minutes = 0, seconds = 0] = text.slice('GMT+'.length).split(':').map(Number);
  return (text.includes('-') ? -1 : 1) * (hours * 60 + minutes + seconds / 60);
}

/** What the clocks of the zone show, as a date whose UTC parts are those of the clock. */
export function wallClock(at: Date, timeZone: string): Date {
  return new Date(at.getTime() + offsetMinutes(at, timeZone) * MINUTE_MS);
}

function formatOf(timeZone: string): Intl.DateTimeFormat | null {
  const known = formats.get(timeZone);
  if (known) return known;
  try {
    const format = new Intl.DateTimeFormat('en-GB', { timeZone, timeZoneName: 'longOffset', hour: '2-digit' });
    formats.set(timeZone, format);
    return format;
  } catch {
    return null;
  }
}
