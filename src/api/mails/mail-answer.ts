import { z } from 'zod';
import type { StoredMail } from '../../ports/mail-store.ts';

export const MailHead = z
  .object({
    id: z.string(),
    integrationId: z.string(),
    runId: z.string().nullable(),
    status: z.enum(['kept', 'sending', 'sent', 'unknown']),
    to: z.array(z.string()).readonly(),
    subject: z.string(),
    createdAt: z.iso.datetime(),
    links: z.object({ self: z.string(), html: z.string() }),
  })
  .meta({ id: 'MailHead' });

export const MailAnswer = MailHead.extend({ text: z.string(), html: z.string() }).meta({ id: 'Mail' });

export function mailAnswer(mail: StoredMail): z.input<typeof MailAnswer> {
  const self = `/api/v1/mails/${mail.id}`;
  return { ...mail, createdAt: mail.createdAt.toISOString(), links: { self, html: `${self}/html` } };
}
