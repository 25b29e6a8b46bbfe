import type { GuardSettings } from '../safety-settings.ts';
import type { GuardFinding } from './guard-result.ts';

export interface FirstRunFacts {
  /** No employee was ever linked to an account. */
  readonly neverLinked: boolean;
  /** No run of this integration ever sent an invitation, or none since it was changed who is in scope. */
  readonly neverInvited: boolean;
  readonly invitations: number;
  /** Accounts in the portal; its administrators aside, since a new portal has one already. */
  readonly members: number;
  readonly matched: number;
  readonly ambiguous: number;
  readonly created: number;
}

/** What a person confirms once, with the numbers before their eyes: mails to people, and a portal that others filled. */
export function judgeFirstRun(facts: FirstRunFacts, guard: GuardSettings): GuardFinding[] {
  if (!guard.confirmFirstRun) return [];
  const { neverLinked, neverInvited, invitations, members, matched, ambiguous, created } = facts;
  return [
    ...(neverInvited && invitations > 0 ? [{ code: 'first-invitations', people: invitations } as const] : []),
    ...(neverLinked && members > 0
      ? [{ code: 'portal-has-members', members, matched, ambiguous, created } as const]
      : []),
  ];
}
