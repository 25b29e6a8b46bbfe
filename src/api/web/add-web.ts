import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import express, { type Express, type Request, type RequestHandler } from 'express';
import { MISSING_PAGE } from './missing-page.ts';
import { packedFiles } from './packed-files.ts';
import { webPolicy } from './web-policy.ts';

const PLACEHOLDER = '__CSP_NONCE__';
/** What is no page of the app, whether or not something is there: a program that mistypes an address must not get a page. */
const NOT_OURS = /^\/(api|auth|docs|codec|healthz|readyz|metrics|assets)(\/|$)/;

/**
 * The web page, from the folder in which it was built. Files under `assets` have a hash in their name, so a browser keeps them
 * for good; the page that names them is asked for each time. Every address of the app is answered with that page.
 */
export function addWeb(app: Express, folder: string): void {
  const files = { index: false, redirect: false, dotfiles: 'ignore' } as const;
  const assets = join(folder, 'assets');
  app.use('/assets', packedFiles(assets), express.static(assets, { ...files, immutable: true, maxAge: '1y' }));
  const others = express.static(folder, { ...files, maxAge: '1h' });
  // as it stands, the page has the placeholder in it
  app.use((req, res, next) => (req.path === '/index.html' ? next() : others(req, res, next)));
  app.use(showPage(join(folder, 'index.html')));
}

function showPage(file: string): RequestHandler {
  return async (req, res, next) => {
    if (!isPage(req)) return next();
    const built = await readFile(file, 'utf8').catch(() => null);
    const nonce = randomBytes(16).toString('base64');
    res.set({ 'Content-Security-Policy': webPolicy(nonce), 'Cache-Control': 'no-store' });
    res.status(built === null ? 503 : 200).type('html');
    res.send(built?.replaceAll(PLACEHOLDER, nonce) ?? MISSING_PAGE);
  };
}

/** What a browser asks for that follows a link; a file that is not there stays missing. */
function isPage(req: Request): boolean {
  const isRead = req.method === 'GET' || req.method === 'HEAD';
  const asksForPage = isRead && (req.path === '/' || req.accepts(['json', 'html']) === 'html');
  return asksForPage && !NOT_OURS.test(req.path) && !/\.[a-z0-9]+$/i.test(req.path.replace(/^\/index\.html$/, '/'));
}
