import type { AttributeKey } from '../ids.ts';
import type { RunCounts } from '../run.ts';
import type { GuardedChange, GuardTally } from './guarded-changes.ts';

/** Why a plan waits for a person. Numbers and names of units and attributes; nobody is named. */
export type GuardFinding =
  | { readonly code: 'guard-share'; readonly change: GuardedChange; readonly people: number; readonly of: number }
  | { readonly code: 'guard-count'; readonly change: GuardedChange; readonly people: number; readonly of: number }
  | {
      readonly code: 'guard-window';
      readonly change: GuardedChange;
      /** Of this plan, and of unapproved runs in the days before it. */
      readonly people: number;
      readonly earlier: number;
      readonly of: number;
      readonly days: number;
    }
  | { readonly code: 'guard-source-shrank'; readonly now: number; readonly usually: number; readonly inScope: boolean }
  | {
      readonly code: 'guard-unit-emptied';
      readonly attribute: AttributeKey;
      readonly unit: string;
      readonly people: number;
    }
  | {
      readonly code: 'guard-attribute-emptied';
      readonly attribute: AttributeKey;
      /** Of an attribute that the customer made. */
      readonly label?: string;
      readonly people: number;
    }
  | { readonly code: 'first-invitations'; readonly people: number }
  | {
      readonly code: 'portal-has-members';
      readonly members: number;
      readonly matched: number;
      readonly ambiguous: number;
      readonly created: number;
    }
  /** Nothing is wrong: somebody asked to see the plan first. */
  | { readonly code: 'approval-wanted'; readonly because: 'dry-run' | 'setting' | 'undo' };

/** What the guard said of a plan; without findings it is applied at once. */
export interface GuardResult {
  readonly findings: readonly GuardFinding[];
  readonly tally: GuardTally;
  /** What the run would come to, whether it is applied or not. */
  readonly planned: RunCounts;
  /** Active linked learners: what the shares are shares of. */
  readonly base: number;
}
