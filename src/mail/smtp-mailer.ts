import { createTransport } from 'nodemailer';
import type { Mail, Mailer } from '../ports/mailer.ts';

export interface MailTimeouts {
  readonly connectMs: number;
  readonly silenceMs: number;
}

const TIMEOUTS: MailTimeouts = { connectMs: 10_000, silenceMs: 30_000 };

/**
 * Hands each mail to the server once. No retries and no pool: a mail server cannot be asked whether it took a mail, so
 * the caller marks it before sending and shows an unknown outcome (design §4, invariant 5).
 * Null without an SMTP URL: mails are kept and shown instead.
 */
export function createSmtpMailer(url: string | null, from: string, timeouts: MailTimeouts = TIMEOUTS): Mailer | null {
  if (url === null) return null;
  const transport = createTransport({
    url,
    connectionTimeout: timeouts.connectMs,
    greetingTimeout: timeouts.connectMs,
    socketTimeout: timeouts.silenceMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send(mail: Mail): Promise<void> {
      const { rejected } = await transport.sendMail({
        from,
        to: [...mail.to],
        subject: mail.subject,
        text: mail.text,
        html: mail.html,
      });
      if (rejected.length > 0)
        throw new Error(`the mail server refused ${rejected.length} of ${mail.to.length} recipients`);
    },
  };
}
