import type { IntegrationId, RunId } from '../domain/ids.ts';
import type { Mail } from './mailer.ts';

/** `kept`: there is no mail server, the mail is shown instead. `unknown`: sent, and the server never said whether it took it. */
export const MAIL_STATUSES = ['kept', 'sending', 'sent', 'unknown'] as const;
export type MailStatus = (typeof MAIL_STATUSES)[number];

export interface StoredMail extends Mail {
  readonly id: string;
  readonly integrationId: IntegrationId;
  readonly runId: RunId | null;
  readonly status: MailStatus;
  readonly createdAt: Date;
}

export interface MailStore {
  /** Keeps the mail once per run, or else per integration, and purpose; answers null when it was kept before, so that it is sent at most once. */
  keep(
    mail: Mail & { integrationId: IntegrationId; runId: RunId | null; purpose: string; status: MailStatus },
  ): Promise<string | null>;
  /** Turns `sending` into `unknown`: the attempt that sent it is gone. */
  doubt(about: { integrationId: IntegrationId; runId: RunId | null; purpose: string }): Promise<void>;
  setStatus(id: string, status: MailStatus): Promise<void>;
  list(filter: { integrationId?: IntegrationId; limit: number; before?: string }): Promise<readonly StoredMail[]>;
  read(id: string): Promise<StoredMail | null>;
}
