/** The types we use, with Temporal's own numbers (temporal.api.enums.v1.IndexedValueType). */
export const SEARCH_ATTRIBUTE_TYPES = { Keyword: 2, Int: 3 } as const;

export type SearchAttribute = { name: string; type: keyof typeof SEARCH_ATTRIBUTE_TYPES };

/** What the list of runs in the Temporal UI can be filtered by. Ids and counts only, since they are stored in clear. */
export const SEARCH_ATTRIBUTES: readonly SearchAttribute[] = [
  { name: 'MatrikelIntegration', type: 'Keyword' },
  { name: 'MatrikelPhase', type: 'Keyword' },
  { name: 'MatrikelFailed', type: 'Int' },
];
