import express, { type Request, type Response } from 'express';
import { UNSUPPORTED } from './body-errors.ts';

const PARSERS = { '256kb': express.json({ limit: '256kb' }), '4mb': express.json({ limit: '4mb' }) };
export type BodyLimit = keyof typeof PARSERS;

/** Reads the body into `req.body`. Express would leave a form or a text unread, and the handler would see an empty body. */
export async function readJson(req: Request, res: Response, limit: BodyLimit = '256kb'): Promise<void> {
  const hasBody = req.get('transfer-encoding') !== undefined || Number(req.get('content-length') ?? 0) > 0;
  if (hasBody && !req.is('application/json')) throw UNSUPPORTED;
  await new Promise<void>((resolve, reject) => {
    PARSERS[limit](req, res, (error?: unknown) => (error === undefined ? resolve() : reject(error)));
  });
}
