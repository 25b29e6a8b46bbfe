import { endpoint } from '../http/endpoint.ts';
import { mailOf } from './find-mail.ts';
import { MailAnswer, mailAnswer } from './mail-answer.ts';

export const readMail = endpoint({
  operationId: 'readMail',
  method: 'get',
  path: '/api/v1/mails/{id}',
  tag: 'Mails',
  summary: 'Read a mail',
  role: 'viewer',
  answers: { 200: { description: 'The mail with its bodies', schema: MailAnswer } },
  errors: ['mail-not-found'],
  handle:
    ({ mails }) =>
    async ({ req }) => ({ status: 200, body: mailAnswer(await mailOf(req, mails)) }),
});
