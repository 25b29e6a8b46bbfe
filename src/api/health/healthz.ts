import type { RequestHandler } from 'express';

/** GET /healthz: this process lives and answers. Says nothing about what it needs, or a restart would be tried in vain. */
export const healthz: RequestHandler = (_req, res) => {
  res.json({ status: 'ok' });
};
