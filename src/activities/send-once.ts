import type { IntegrationId, RunId } from '../domain/ids.ts';
import type { Logger } from '../ports/logger.ts';
import type { MailStore } from '../ports/mail-store.ts';
import type { Mail, Mailer } from '../ports/mailer.ts';

export interface MailDeps {
  readonly mails: MailStore;
  /** Null without a mail server: the mail is kept and shown. */
  readonly mailer: Mailer | null;
  readonly logger: Logger;
}

/** What the mail is about: a run gets one mail of each purpose, and so does an integration where no run is the reason. */
export interface About {
  readonly runId: RunId | null;
  readonly integrationId: IntegrationId;
  readonly purpose: 'summary' | 'approval' | 'quarantine' | `quarantine ${string}` | `quarantine-ended ${string}`;
}

/** At most once: kept before it is sent, and an unknown outcome is shown, never repeated (invariant 5). */
export async function sendOnce({ mails, mailer, logger }: MailDeps, about: About, mail: Mail): Promise<void> {
  const { runId, integrationId, purpose } = about;
  const sends = mailer !== null && mail.to.length > 0;
  const id = await mails.keep({ ...mail, ...about, status: sends ? 'sending' : 'kept' });
  // An attempt before this one was killed while it sent: nobody knows what the server did, and it is not asked again.
  if (id === null) return mails.doubt(about);
  if (!sends) return;
  try {
    await mailer.send(mail);
    await mails.setStatus(id, 'sent');
  } catch {
    await mails.setStatus(id, 'unknown');
    logger.warn({ integrationId, runId, mailId: id, purpose }, 'The mail server did not confirm a mail');
  }
}
