import { readdirSync } from 'node:fs';
import { extname } from 'node:path';
import type { RequestHandler } from 'express';

const PACKED = '.gz';

/** The build puts a packed copy beside each script and style: a browser that takes it loads a third, and nothing is packed while somebody waits. */
export function packedFiles(folder: string): RequestHandler {
  const packed = new Set(namesIn(folder).filter((name) => name.endsWith(PACKED)));
  return (req, res, next) => {
    const name = `${req.path.slice(1)}${PACKED}`;
    if (!packed.has(name)) return next();
    res.vary('Accept-Encoding');
    if (!req.acceptsEncodings('gzip')) return next();
    res.type(extname(req.path)).set('Content-Encoding', 'gzip');
    req.url = `/${name}`;
    next();
  };
}

/** A page that was never built has none. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
