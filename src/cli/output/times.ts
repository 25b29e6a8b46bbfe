/** In the time zone of whoever looks: `2026-11-22 02:00:09`. JSON has it in UTC. */
export function timeText(iso: string | null): string {
  return iso === null ? '' : new Date(iso).toLocaleString('sv-SE'); // Swedish writes it as ISO 8601 does, with a blank for the T
}
