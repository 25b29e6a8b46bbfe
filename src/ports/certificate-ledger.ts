import type { CertificateOrigin, CertificateState } from '../domain/certificates/certificate-state.ts';
import type { CertificateDecision, CommonDecision } from '../domain/certificates/decisions.ts';
import type { EmployeeId, IntegrationId, LearnerId } from '../domain/ids.ts';
import type { Problem, ProblemCode } from '../domain/problem.ts';
import type { CertificateKind } from './certificate-source.ts';

/** One row of the ledger: what becomes one document in Personio. */
export interface LedgerCertificate {
  readonly id: number;
  readonly integrationId: IntegrationId;
  readonly origin: CertificateOrigin;
  readonly sourceId: string;
  /** Null while the source cannot tell. */
  readonly version: string | null;
  readonly kind: CertificateKind;
  readonly learnerId: LearnerId | null;
  readonly employeeId: EmployeeId | null;
  /** Of the course. */
  readonly title: string;
  readonly issuedAt: Date;
  /** `yyyy-mm-dd`. */
  readonly expiresOn: string | null;
  readonly revokedAt: Date | null;
  readonly state: CertificateState;
  /** Why it waits, failed or is unconfirmed. */
  readonly code: ProblemCode | null;
  /** In a row, that came to an end with this code. */
  readonly attempts: number;
  readonly nextAt: Date | null;
  readonly marker: string | null;
  readonly uploadBeganAt: Date | null;
  /** The receipt. */
  readonly documentId: string | null;
  readonly wasThere: boolean;
  readonly transferredAt: Date | null;
  readonly fileName: string | null;
  readonly bytes: number | null;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  /** When a person said that the document is not there, of one that waited for nothing else. */
  readonly saidAbsentAt: Date | null;
  readonly foundAt: Date;
}

/** An attempt's hold on some rows: whoever lost it neither sends nor notes anything. */
export interface LedgerClaim {
  readonly integrationId: IntegrationId;
  readonly token: string;
  readonly leaseMs: number;
}

/** What became of one certificate. */
export type CertificateOutcome =
  | { readonly state: 'transferred'; readonly documentId: string | null; readonly wasThere: boolean }
  | {
      readonly state: 'unconfirmed' | 'waiting' | 'failed' | 'found';
      readonly code: ProblemCode | null;
      readonly nextAt: Date | null;
      /** Whatever upload was begun has had no effect for certain: there is nothing to be looked for. */
      readonly notSent?: true;
    }
  | { readonly state: 'withdrawn' };

/**
 * Whether it may be sent now. `lost`: the claim was, or a person has decided about it meanwhile. `held`: its owner is. With a document's id
 * (null where nobody knows it) another integration has filed it; with `beganAt` another, which may be gone by now, has begun to.
 */
export type UploadBegun =
  | 'begun'
  | 'lost'
  | 'held'
  | { readonly documentId: string | null }
  | { readonly beganAt: Date };

/** What the transfer asks of the ledger. */
export interface CertificateLedger {
  /** By the clock that uploads are noted by. */
  now(): Promise<Date>;
  /** Those of the markers that no certificate of any integration has, and none had that was deleted. */
  unknownMarkers(markers: readonly string[]): Promise<readonly string[]>;
  /** Employees with the oldest receipts. */
  filedFor(integrationId: IntegrationId, limit: number): Promise<readonly EmployeeId[]>;
  /**
   * Takes rows that are due: `found`, `uploading` left behind, `unconfirmed`, `waiting` and `failed` whose `nextAt` has come, and those that wait for
   * a release or a link as soon as it is there. Those of one employee together, oldest certificate first; where there are more than `limit`,
   * a part of them are those that came last, and come first. Rows under a live claim are left out.
   * Says whose each is by now, unless an upload was begun.
   */
  claim(claim: LedgerClaim, limit: number): Promise<readonly LedgerCertificate[]>;
  /** All that is due, of this claim or of none, and would have to be fetched from the LMS waits until then. What may have been sent does not. */
  putOffFiles(claim: LedgerClaim, until: Date): Promise<void>;
  /** False where the claim was lost. */
  renew(claim: LedgerClaim): Promise<boolean>;
  release(claim: LedgerClaim): Promise<void>;
  /** Notes which version it is; `known` where another row is that document already, and this one is gone. */
  settleVersion(
    claim: LedgerClaim,
    id: number,
    found: {
      readonly version: string;
      readonly marker: string;
      /** Left out where nothing had to be fetched. */
      readonly bytes?: number;
      /** Hex. */
      readonly sha256?: string;
    },
  ): Promise<'noted' | 'known' | 'lost'>;
  /**
   * Before the call: from now on an upload may have happened, unless the answer is another than `begun`. Whatever was begun before
   * `absentSince`, by whomever, would be listed by now.
   */
  beginUpload(claim: LedgerClaim, id: number, sight: { readonly absentSince: Date }): Promise<UploadBegun>;
  /** What a person decided meanwhile stands, unless it was filed. */
  settle(claim: LedgerClaim, id: number, outcome: CertificateOutcome): Promise<void>;
}

interface CertificateTallies {
  readonly byState: Readonly<Record<CertificateState, number>>;
  /** To be dealt with now. */
  readonly due: number;
  /** When the next of those that wait comes due; null where none does. */
  readonly nextAt: Date | null;
}

interface CertificateFilter {
  readonly state?: CertificateState;
  readonly employeeId?: EmployeeId;
  readonly limit: number;
  /** Id of the last row of the page before. */
  readonly before?: number;
}

/** What people see of the ledger, and decide about it. */
export interface CertificateBook {
  /** Newest first. */
  list(integrationId: IntegrationId, filter: CertificateFilter): Promise<readonly LedgerCertificate[]>;
  read(integrationId: IntegrationId, id: number): Promise<LedgerCertificate | null>;
  tally(integrationId: IntegrationId): Promise<CertificateTallies>;
  /** Due in other integrations that file with the same access to Personio, and so share its limit; not where they are off or paused. */
  dueElsewhere(integrationId: IntegrationId): Promise<number>;
  /** Null where its state does not allow it (`decisionsFor`), or somebody deals with it at this moment. */
  decide(
    integrationId: IntegrationId,
    id: number,
    decision: CertificateDecision,
    by: string | null,
  ): Promise<LedgerCertificate | null>;
  /** The same of all that failed (`retry`), or that `dismissAll` left out (`reopen`). Answers how many. */
  decideAll(integrationId: IntegrationId, decision: CommonDecision, by: string | null): Promise<number>;
  /**
   * Dismisses all that is found, waits or failed: a transfer that somebody cancels. From then on their code says so. Answers how many.
   */
  dismissAll(integrationId: IntegrationId, by: string | null): Promise<number>;
  /** How many were filed since then; those that were there already do not count. */
  filedSince(integrationId: IntegrationId, since: Date): Promise<number>;
}

/** How far the LMS was read. */
export interface CertificateReadStore {
  read(integrationId: IntegrationId): Promise<CertificateReading>;
  /**
   * Noted after the rows are kept. `everything` closes a wish that was there when the read began; `leftOut` is what a read of everything
   * could not keep.
   */
  note(
    integrationId: IntegrationId,
    read: {
      readonly until: Date;
      readonly inFull: boolean;
      readonly everything: Date | null;
      readonly leftOut?: LeftOut;
    },
  ): Promise<void>;
  /** How far a read of everything came that is not at its end; `note` forgets it. */
  noteFullRead(integrationId: IntegrationId, read: FullRead): Promise<void>;
  /** From now on, what was issued by now may have been filed by somebody whom this ledger does not know. Answers when that is. */
  noteUncertain(integrationId: IntegrationId): Promise<Date>;
  /** That Personio's list shows markers. */
  noteMarkersShown(integrationId: IntegrationId): Promise<void>;
  /** Everything is to be read again: somebody was linked, or the switch was saved. */
  askForEverything(integrationId: IntegrationId): Promise<void>;
  /** What the last look at the LMS failed with; null after one that went well. */
  noteLook(integrationId: IntegrationId, problem: Problem | null): Promise<void>;
  /** The same of the last transfer; null also where somebody asks for one more. */
  noteTransfer(integrationId: IntegrationId, problem: Problem | null): Promise<void>;
}

/** Rows of nobody who is linked, and rows that could not be understood. One that two pages show counts twice. */
interface LeftOut {
  readonly unlinked: number;
  readonly unreadable: number;
}

export interface FullRead {
  /** Of the last page whose rows are kept. */
  readonly cursor: string;
  readonly begunAt: Date;
  /** The wish that it serves. */
  readonly everythingAskedAt: Date | null;
  /** So far. */
  readonly leftOut: LeftOut;
}

export interface Hindrance {
  readonly problem: Problem;
  readonly at: Date;
}

export interface CertificateReading {
  /** Null asks for all there is. */
  readonly readUntil: Date | null;
  /** When the last read of everything began that came to its end. */
  readonly readInFullAt: Date | null;
  readonly fullRead: FullRead | null;
  /** By the last read of everything that came to its end. */
  readonly leftOut: LeftOut | null;
  readonly everythingAskedAt: Date | null;
  /** What was issued before may have been filed by somebody whom this ledger does not know. */
  readonly uncertainBefore: Date | null;
  /** When Personio's list first showed a marker. */
  readonly markersShownAt: Date | null;
  readonly lookFailed: Hindrance | null;
  readonly transferStopped: Hindrance | null;
}
