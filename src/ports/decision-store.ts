import type { DecisionOutcome } from '../domain/decision.ts';
import type { RunId } from '../domain/ids.ts';

export interface Decision {
  /** Stands for it where no name may stand. */
  readonly id: string;
  readonly outcome: DecisionOutcome;
  readonly planHash: string | null;
  /** Name of the token; null where the time or a new start decided. */
  readonly decidedBy: string | null;
  readonly decidedAt: Date;
  readonly reason: string | null;
}

export type NewDecision = Pick<Decision, 'outcome'> & Partial<Pick<Decision, 'planHash' | 'decidedBy' | 'reason'>>;

/** Why a decision was not taken down. */
export type DecisionRefusal =
  | 'not-waiting'
  | 'plan-differs'
  | 'expired'
  | 'settings-changed'
  /** Another decision stands already. */
  | { readonly decided: Decision };

export interface DecisionStore {
  /**
   * Takes down a decision about a run that waits. The first one stands; the same outcome again is answered with it. An approval is refused
   * for any other hash than the plan's, when its time is over, and when the settings changed since.
   */
  decide(runId: RunId, decision: NewDecision): Promise<Decision | DecisionRefusal>;
  read(runId: RunId): Promise<Decision | null>;
  /** For several runs at once; those without a decision are not in it. */
  ofRuns(runIds: readonly RunId[]): Promise<ReadonlyMap<RunId, Decision>>;
  /** The run waits from now on for so long; repeatable without moving the end. Answers how many milliseconds are left. */
  beginWaiting(runId: RunId, hours: number): Promise<number>;
  /** The decision that stands; takes down `expired` when the time is over. */
  settle(runId: RunId): Promise<{ readonly outcome: DecisionOutcome } | { readonly leftMs: number }>;
}
