import type { Request, Response } from 'express';
import type { ApiDependencies } from '../dependencies.ts';
import { mailOf } from './find-mail.ts';

/** The mail's own inline styles and nothing else: no script, no picture, no form, and an origin of its own. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; sandbox";

/** GET /mails/{id}/html: the mail as its reader sees it. */
export function showMail({ mails }: ApiDependencies) {
  return async (req: Request, res: Response): Promise<void> => {
    const { html } = await mailOf(req, mails);
    res.set('Content-Security-Policy', POLICY).type('text/html').send(html);
  };
}
