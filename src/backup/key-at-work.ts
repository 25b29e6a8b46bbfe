import { createHmac, timingSafeEqual } from 'node:crypto';
import { deriveKey } from '../store/seal.ts';

/** Says which key it is, and nothing about it. */
export function fingerprint(key: Buffer): string {
  return hmac(key, 'fingerprint').slice(0, 16);
}

export function manifestMac(key: Buffer, manifestText: string): string {
  return hmac(key, `manifest\n${manifestText}`);
}

export function isMacOf(mac: string, key: Buffer, manifestText: string): boolean {
  const right = Buffer.from(manifestMac(key, manifestText));
  const given = Buffer.from(mac);
  return given.length === right.length && timingSafeEqual(given, right);
}

function hmac(key: Buffer, text: string): string {
  return createHmac('sha256', deriveKey(key, 'backup')).update(text).digest('hex');
}
