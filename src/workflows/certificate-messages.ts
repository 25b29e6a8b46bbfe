import { defineQuery } from '@temporalio/workflow';
import type { Stopped } from '../domain/certificates/transfer-result.ts';
import type { IntegrationId } from '../domain/ids.ts';

/** Input of `certificateTransfer`. */
export interface CertificateTransferInput {
  readonly integrationId: IntegrationId;
  readonly heartbeatTimeoutMs: number;
  /** How many are to be dealt with, where somebody has looked just now; left out, it looks itself. */
  readonly due?: number;
  readonly carry?: TransferCarry;
}

/** What became of certificates, in numbers. */
export interface TransferCounts {
  /** Also those that were there already. */
  readonly filed: number;
  readonly unconfirmed: number;
  readonly waiting: number;
  readonly failed: number;
  readonly withdrawn: number;
}

/** What a transfer takes along when its history is cut. */
export interface TransferCarry {
  readonly counts: TransferCounts;
  readonly due: number;
  /** Milliseconds since 1970. */
  readonly begunAt: number;
}

export interface CertificateTransferResult {
  readonly counts: TransferCounts;
  readonly stopped: Stopped | null;
}

export interface TransferProgress {
  readonly counts: TransferCounts;
  /** Still to be dealt with. */
  readonly due: number;
  readonly minutesLeft: number;
}

export const CERTIFICATE_TRANSFER = 'certificateTransfer';
export const transferProgressQuery = defineQuery<TransferProgress>('progress');
