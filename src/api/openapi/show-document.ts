import type { RequestHandler } from 'express';
import type { Endpoint } from '../http/endpoint.ts';
import { openApiDocument } from './document.ts';

export const DOCUMENT_PATH = '/api/v1/openapi.json';

/** GET /api/v1/openapi.json, without a token: it says what can be asked, and holds nobody's data. */
export function showDocument(endpoints: readonly Endpoint[]): RequestHandler {
  const text = JSON.stringify(openApiDocument(endpoints));
  return (_req, res) => {
    res.set('Cache-Control', 'no-cache').type('application/json').send(text);
  };
}
