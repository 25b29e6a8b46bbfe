/** What empties a field: a null, an empty text, or nothing that the LMS takes. */
export const CLEARINGS = ['null', 'empty-text', 'nothing'] as const;
export type Clearing = (typeof CLEARINGS)[number];

/**
 * What a write of a learner's groups does to memberships in groups that the LMS cannot address: they stay whatever is sent,
 * they stay where the write repeats what the learner shows, or they are lost.
 */
export const HIDDEN_MEMBERSHIPS = ['kept', 'kept-when-repeated', 'lost'] as const;
export type HiddenMemberships = (typeof HIDDEN_MEMBERSHIPS)[number];

/**
 * What `matrikel probe` found out about one portal with a disposable account. A part that could not be settled is left out,
 * and the connector goes on assuming the worst.
 */
export interface ProbedCapabilities {
  /** ISO time of the last probe. */
  readonly probedAt: string;
  /** The most learners that one page was seen to give. */
  readonly pageCap?: number;
  /** A group asked for by name comes back only when the name is identical. */
  readonly exactGroupNames?: boolean;
  /** A learner shows memberships in groups that the LMS cannot address. */
  readonly showsHiddenMemberships?: boolean;
  readonly hiddenMemberships?: HiddenMemberships;
  readonly clearsTexts?: Clearing;
  readonly clearsDates?: Clearing;
}

/** The parts that a probe settles. */
export type Probed = Omit<ProbedCapabilities, 'probedAt'>;

/** What this probe left open keeps the answer of an earlier one of the same portal. */
export function mergeProbed(former: ProbedCapabilities | null, found: Probed, probedAt: string): ProbedCapabilities {
  return { ...former, ...found, probedAt };
}
