/** Who says that something may have changed. */
export const HINT_SOURCES = ['webhook', 'poll', 'by-hand', 'due'] as const;
export type HintSource = (typeof HINT_SOURCES)[number];

/** Somebody clicked, or a day came: there is nothing that could still follow, and so nothing to wait for. */
export function isUrgent(source: HintSource): boolean {
  return source === 'by-hand' || source === 'due';
}
