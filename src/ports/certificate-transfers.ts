import type { IntegrationId } from '../domain/ids.ts';

/** Starting transfers of certificates, and looking at whether one goes on. */
export interface CertificateTransfers {
  /**
   * A look at the LMS and a transfer of what is due, now, also where the last one stood still; joins one that goes on. False where
   * Temporal is away: the Schedule follows.
   */
  start(integrationId: IntegrationId): Promise<boolean>;
  /** The LMS told of something: a start, unless nothing may be filed. Quiet. */
  hinted(integrationId: IntegrationId): Promise<void>;
  /** Waits a few seconds until a transfer that was paused has let go. Throws where Temporal is away. */
  ended(integrationId: IntegrationId): Promise<boolean>;
  /** Whether one goes on at this moment; null where Temporal is away. */
  goesOn(integrationId: IntegrationId): Promise<boolean | null>;
}
