import { createHash, randomBytes } from 'node:crypto';
import type { Request } from 'express';

/** The prefix lets scanners for leaked secrets find ours. */
const NAMED = /^mtk_[A-Za-z0-9_-]{43}$/;

/** A new token's text. 256 random bits: nobody guesses it, so a plain hash is enough to keep. */
export function newTokenText(): string {
  return `mtk_${randomBytes(32).toString('base64url')}`;
}

export function isNamedToken(text: string): boolean {
  return NAMED.test(text);
}

/** What stands behind `Authorization: Bearer`, or null. Tokens are taken from nowhere else: addresses end up in logs. */
export function bearerOf(req: Request): string | null {
  return /^Bearer (.+)$/i.exec(req.get('authorization') ?? '')?.[1] ?? null;
}

/** SHA-256, hex. Compared in place of the text: neither length nor first wrong character shows in the time it takes. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
