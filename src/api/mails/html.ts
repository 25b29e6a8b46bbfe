import { endpoint } from '../http/endpoint.ts';
import { mailOf } from './find-mail.ts';

/** The mail's own inline styles and nothing else: no script, no picture, no form, and an origin of its own. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; sandbox";

export const showMail = endpoint({
  operationId: 'showMail',
  method: 'get',
  path: '/api/v1/mails/{id}/html',
  tag: 'Mails',
  summary: 'Show a mail as its reader sees it',
  role: 'viewer',
  answers: {
    200: {
      description: 'The mail as a page that may load and run nothing',
      contentType: 'text/html',
      headers: { 'Content-Security-Policy': 'Keeps the page from loading or running anything' },
    },
  },
  errors: ['mail-not-found'],
  handle:
    ({ mails }) =>
    async ({ req }) => {
      const { html } = await mailOf(req, mails);
      return { status: 200, headers: { 'Content-Security-Policy': POLICY }, body: html };
    },
});
