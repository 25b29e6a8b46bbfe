import type { EmployeeId, IntegrationId, LearnerId } from '../ids.ts';
import type { DueDate } from '../incremental/due.ts';
import type { Match } from '../matching.ts';
import type { Problem } from '../problem.ts';
import type { PlanStep } from '../steps.ts';
import type { ExplainedField } from './explain-fields.ts';
import type { ExplainedGroup } from './explain-groups.ts';
import type { ExplainedScope } from './explain-scope.ts';
import type { NextAction } from './next-action.ts';

/** How the account was found, or why there is none. */
export interface ExplainedMatch {
  readonly outcome: Match['outcome'];
  readonly by: 'link' | 'external-id' | 'e-mail' | 'rehire' | 'invitation' | null;
  readonly learnerId: LearnerId | null;
}

/**
 * What a look at one person cannot say, because only a run that reads everybody can. `address-in-other-capitals`: an employee or
 * an account whose address differs by capitals alone may not have been found. `claimed-twice`: another employee could claim the
 * account by other means. `last-administrator`: whether another administrator of the portal is left. `guard`: whether the run
 * that has these steps waits for a person, because of what it does to others.
 */
export const UNSEEN = ['address-in-other-capitals', 'claimed-twice', 'last-administrator', 'guard'] as const;

/** Why a person is served as they are, or why not: as a run would see it at this moment. */
export interface Explanation {
  readonly integrationId: IntegrationId;
  readonly employeeId: EmployeeId;
  readonly inPersonio: boolean | null;
  /** Null where nobody could be read. */
  readonly scope: ExplainedScope | null;
  readonly match: ExplainedMatch | null;
  /** Other employees with the same address. */
  readonly sharesAddressWith: readonly EmployeeId[];
  readonly account: {
    readonly learnerId: LearnerId;
    readonly status: string;
    readonly isAdministrator: boolean;
  } | null;
  readonly fields: readonly ExplainedField[];
  readonly groups: readonly ExplainedGroup[];
  /** What the rules want, whether or not it would be done. */
  readonly steps: readonly PlanStep[];
  /** What is wrong with the settings, and with this person. */
  readonly problems: readonly Problem[];
  /** Days that the rules wait for: an account from then on, or no access any more. */
  readonly due: readonly DueDate[];
  readonly next: NextAction;
  readonly unseen: readonly (typeof UNSEEN)[number][];
}

export function explainMatch(match: Match): ExplainedMatch {
  const { outcome } = match;
  const by = outcome === 'linked' || outcome === 'link-lost' ? 'link' : outcome === 'matched' ? match.by : null;
  return { outcome, by, learnerId: 'learnerId' in match ? (match.learnerId ?? null) : null };
}
