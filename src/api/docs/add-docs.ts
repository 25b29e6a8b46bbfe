import { existsSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Express, RequestHandler } from 'express';
import { PAGE, PAGE_WITHOUT_SCALAR, START_SCRIPT } from './page.ts';

/** The one file of the package that the page needs; the container image copies no other. */
const SCALAR = fileURLToPath(
  new URL('../../../node_modules/@scalar/api-reference/dist/browser/standalone.js', import.meta.url),
);

/** Everything from here, nothing from elsewhere; Scalar writes its styles into the page. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** GET /docs, without a token: the reference, from our own files alone. A call tried there needs a token typed in there. */
export function addDocs(app: Express, scalarFile = SCALAR): void {
  const page = existsSync(scalarFile) ? PAGE : PAGE_WITHOUT_SCALAR;
  app.get('/docs', policy, (_req, res) => void res.type('text/html').send(page));
  app.get('/docs/start.js', (_req, res) => void res.type('text/javascript').send(START_SCRIPT));
  app.get('/docs/scalar.js', (_req, res) =>
    res.sendFile(basename(scalarFile), { root: dirname(scalarFile), maxAge: '1h' }),
  );
}

const policy: RequestHandler = (_req, res, next) => {
  res.set('Content-Security-Policy', POLICY);
  next();
};
