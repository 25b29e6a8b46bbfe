import type { Learner } from '../domain/learner.ts';
import type { Probed } from '../domain/probed-capabilities.ts';
import type { Problem } from '../domain/problem.ts';

/** What is left open by vendors' documentation; a connector asks those that its vendor leaves open. */
export const PROBE_QUESTIONS = [
  'page-cap',
  'group-names',
  'clearing-texts',
  'clearing-dates',
  'hidden-memberships',
  'several-values',
  'bad-choices',
] as const;
export type ProbeQuestion = (typeof PROBE_QUESTIONS)[number];

/** How much an answer is worth: seen on the portal, seen as far as this portal's data allows, or not answered. */
export const CERTAINTIES = ['certain', 'likely', 'open'] as const;
type Certainty = (typeof CERTAINTIES)[number];

/** One question in sentences for whoever runs the portal. They name fields and groups, never people. */
export interface ProbeFinding {
  readonly question: ProbeQuestion;
  readonly asked: string;
  /** For an open question: why, and what would answer it. */
  readonly found: string;
  readonly certainty: Certainty;
  /** What a sync does differently from now on. */
  readonly changes: string;
}

export interface ProbeReport {
  readonly learner: Learner;
  /** One for each question that the connector asks, in their order. */
  readonly findings: readonly ProbeFinding[];
  /** The settled ones as capabilities. */
  readonly probed: Probed;
  /** What could not be put back as it was, in sentences; empty when the account is as it was found. */
  readonly leftBehind: readonly string[];
  /** What ended it early; the questions after it are open. `stopped`: the signal did. */
  readonly ended: Problem | 'stopped' | null;
}

/** Why the portal's own record says that an account is not a disposable one. */
export type UnfitAccount = 'several-accounts' | 'external-id' | 'other-role' | 'signed-in' | 'sign-in-unknown';

/** A probe that has looked for its account and written nothing yet. */
export interface PreparedProbe {
  /** Null where the portal has no account with the address: `run` makes one without any mail, and switches it off at the end. */
  readonly learner: Learner | null;
  /** Not null: `run` must not be called. */
  readonly unfit: UnfitAccount | null;
  /** What `run` would do, one sentence each. */
  readonly intentions: readonly string[];
  /**
   * Asks question after question. Every write is one to this account, sends no mail, and is undone before it returns, also
   * after a failure and after `signal` was aborted. Throws only where no account could be made.
   */
  run(signal: AbortSignal): Promise<ProbeReport>;
}
