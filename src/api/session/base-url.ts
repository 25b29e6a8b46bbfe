import type { Request } from 'express';

/** Where this browser or program reaches the installation. The header may hold anything, so it is believed only if it looks right. */
export function baseUrlOf(req: Request, publicUrl: string | null): string {
  if (publicUrl !== null) return publicUrl;
  const host = req.get('host') ?? '';
  return `${req.protocol}://${/^[\w.:[\]-]+$/.test(host) ? host : '127.0.0.1'}`;
}
