import type { Request, Response } from 'express';
import type { ApiDependencies } from '../dependencies.ts';
import { answer } from '../http/answer.ts';
import { mailOf } from './find-mail.ts';
import { MailAnswer, mailAnswer } from './mail-answer.ts';

/** GET /mails/{id} */
export function readMail({ mails }: ApiDependencies) {
  return async (req: Request, res: Response): Promise<void> => {
    answer(res, MailAnswer, mailAnswer(await mailOf(req, mails)));
  };
}
