import express, { type Request, type Response } from 'express';

/** As it came, whatever it calls itself; empty where there is none. Throws what express refuses. */
export async function readBody(req: Request, res: Response, limit = '64kb'): Promise<Buffer> {
  const read = express.raw({ type: () => true, limit });
  await new Promise<void>((resolve, reject) => {
    read(req, res, (error?: unknown) => (error === undefined ? resolve() : reject(error)));
  });
  return Buffer.isBuffer(req.body) ? req.body : Buffer.alloc(0);
}

export function isTooLarge(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'type' in error && error.type === 'entity.too.large';
}
