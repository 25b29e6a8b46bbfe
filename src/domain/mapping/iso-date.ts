/** `yyyy-mm-dd`; null where there is no such day, as of the year 0, which no calendar has. A time of day behind it is dropped without converting a time zone. */
export function isoDate(text: string): string | null {
  const [, day] = /^(\d{4}-\d{2}-\d{2})(?:[T ].*)?$/.exec(text.trim()) ?? [];
  if (day === undefined || day.startsWith('0000')) return null;
  const parsed = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(day) ? day : null;
}
