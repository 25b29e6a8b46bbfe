import type { CertificateState } from '../domain/certificates/certificate-state.ts';
import type { Freshness } from '../domain/freshness.ts';
import type { Problem, ProblemCode } from '../domain/problem.ts';
import type { ClosedRunStatus, RunCounts, RunStatus } from '../domain/run.ts';
import type { StepKind, StepStatus } from '../domain/steps.ts';
import type { Quarantine } from './integration-store.ts';
import type { MailStatus } from './mail-store.ts';

/** How many there are; counts, no ids. */
export interface Totals {
  readonly runs: readonly { readonly status: RunStatus; readonly count: number }[];
  readonly steps: readonly { readonly kind: StepKind; readonly status: StepStatus; readonly count: number }[];
  readonly mails: readonly { readonly status: MailStatus; readonly count: number }[];
}

/** An integration by name, how long its data is good, and whether runs may start. */
export interface WatchedIntegration extends Freshness {
  readonly integration: string;
  readonly quarantine: Quarantine | null;
}

/** The newest run of an integration that has ended; dry runs do not count. */
export interface LastRun {
  readonly integration: string;
  readonly status: ClosedRunStatus;
  /** Why it failed; null where it did not. */
  readonly failure: ProblemCode | null;
  readonly finishedAt: Date;
  readonly durationMs: number;
  /** People with something to do. */
  readonly people: number;
  readonly counts: RunCounts;
  readonly problems: Readonly<Record<Problem['severity'], number>>;
}

/** An integration whose certificates are filed. */
export interface WatchedCertificates {
  readonly integration: string;
  readonly counts: Readonly<Partial<Record<CertificateState, number>>>;
  /** When the oldest upload began whose end nobody knows. */
  readonly oldestUnconfirmedAt: Date | null;
  /** When the LMS was last read for certificates; null also where it has none to give. */
  readonly lastLookAt: Date | null;
  /** How often it is to be read. */
  readonly pollSeconds: number;
  /** Whether something stands in the way of looking, or of filing; an LMS that has none to give is none. */
  readonly stopped: boolean;
}

/** What operators watch of the store. People appear as numbers only. */
export interface WatchStore {
  totals(): Promise<Totals>;
  /** All of them, by name. */
  integrations(): Promise<readonly WatchedIntegration[]>;
  lastRuns(): Promise<readonly LastRun[]>;
  /** Only those whose certificates are filed, by name. */
  certificates(): Promise<readonly WatchedCertificates[]>;
}
