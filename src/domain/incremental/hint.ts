/** Who says that something may have changed. */
export const HINT_SOURCES = ['webhook', 'poll', 'by-hand', 'due'] as const;
export type HintSource = (typeof HINT_SOURCES)[number];
