/** Why somebody is to be looked at on a day. */
export const DUE_KINDS = ['retry', 'grace', 'hire', 'last-day'] as const;
export type DueKind = (typeof DUE_KINDS)[number];
