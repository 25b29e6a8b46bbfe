import type { Day } from '../domain/dates/day.ts';
import type { IntegrationId, LearnerId } from '../domain/ids.ts';
import type { SourceCertificate } from './certificate-source.ts';

/** A certificate of an account. */
export interface FoundCertificate extends Omit<SourceCertificate, 'owner' | 'expires'> {
  readonly learnerId: LearnerId;
  /** In the integration's zone; null where it does not expire. */
  readonly expiresOn: Day | null;
}

/** That there may be a new certificate: ids only. */
export interface NewCertificateHint {
  /** Null asks for a look at everything that changed. */
  readonly sourceId: string | null;
  readonly learnerId: LearnerId | null;
  /** Of what happened: the same digest of an integration is one hint. */
  readonly digest: string;
}

export interface PendingCertificateHint {
  readonly id: number;
  readonly sourceId: string | null;
  readonly receivedAt: Date;
}

/** How many were new, known before, and of nobody who is linked. */
export interface CertificateCounts {
  readonly found: number;
  readonly known: number;
  readonly unlinked: number;
}

export interface CertificateStore {
  /**
   * Only those of linked learners are kept; one that is known already is seen again, also one whose version the source does not tell
   * and that was issued at the same moment. Repeatable.
   */
  keep(integrationId: IntegrationId, certificates: readonly FoundCertificate[]): Promise<CertificateCounts>;
  /** Kept before anything is answered; answers how many of them were new. */
  addHints(integrationId: IntegrationId, hints: readonly NewCertificateHint[]): Promise<number>;
  /** Oldest first. One that was looked into several times in vain is left to the next look at everything. */
  pendingHints(integrationId: IntegrationId, limit: number): Promise<readonly PendingCertificateHint[]>;
  serveHints(ids: readonly number[]): Promise<void>;
  /** Looked into, and there was nothing (yet). */
  noteInVain(ids: readonly number[]): Promise<void>;
}
