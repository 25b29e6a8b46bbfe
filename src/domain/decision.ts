/** How the wait of a plan can end. */
export const DECISION_OUTCOMES = ['approved', 'rejected', 'expired', 'superseded'] as const;
export type DecisionOutcome = (typeof DECISION_OUTCOMES)[number];
