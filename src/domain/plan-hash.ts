import { canonicalJson } from './canonical-json.ts';
import type { PersonPlan } from './plan-person.ts';

/** Hashes of what the plan was made from: an employee or a learner that changed gives another plan. */
export interface ContentHashes {
  readonly employee: string;
  readonly learner: string | null;
}

/** First line of the hashed text. No clock and no run id: the same plan has the same hash in every run. */
export function planHashHeader(settingsVersion: number): string {
  return `${canonicalJson({ plan: 1, settingsVersion })}\n`;
}

/** One line for each step, in the plan's own order (employee id). Evidence and reasons follow from these. */
export function planHashLines(plan: PersonPlan, hashes: ContentHashes): string {
  return plan.steps.map((step) => `${canonicalJson({ step, hashes })}\n`).join('');
}
