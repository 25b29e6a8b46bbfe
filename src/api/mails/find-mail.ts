import type { Request } from 'express';
import type { MailStore, StoredMail } from '../../ports/mail-store.ts';
import { notFound } from '../http/api-error.ts';
import { idOf } from '../http/ids.ts';

export async function mailOf(req: Request, mails: MailStore): Promise<StoredMail> {
  const mail = await mails.read(idOf(req, 'mail'));
  if (!mail) throw notFound('mail');
  return mail;
}
