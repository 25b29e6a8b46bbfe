import type { RequestHandler } from 'express';
import { UNSUPPORTED } from './body-errors.ts';

/** Without this, express would leave a form or a text unread and the handler would see an empty body. */
export const jsonOnly: RequestHandler = (req, _res, next) => {
  const hasBody = req.get('transfer-encoding') !== undefined || Number(req.get('content-length') ?? 0) > 0;
  if (hasBody && !req.is('application/json')) throw UNSUPPORTED;
  next();
};
