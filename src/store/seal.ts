import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** What the one configured key is used for; each purpose has a key of its own. */
type Purpose = 'secrets' | 'plan' | 'account' | 'backup' | 'webhook';

export function deriveKey(key: Buffer, purpose: Purpose): Buffer {
  return Buffer.from(hkdfSync('sha256', key, '', `matrikel/${purpose}`, 32));
}

/** AES-256-GCM. `context` ties the text to its row: sealed text that is moved elsewhere does not open. */
export function seal(key: Buffer, text: string, context: string): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', deriveKey(key, 'secrets'), iv).setAAD(Buffer.from(context));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return `v1.${Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url')}`;
}

/** Throws when the key is another one or the text was changed. */
export function open(key: Buffer, sealed: string, context: string): string {
  const [version, body] = sealed.split('.');
  if (version !== 'v1' || body === undefined) throw new Error('not a sealed text of this version');
  const bytes = Buffer.from(body, 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', deriveKey(key, 'secrets'), bytes.subarray(0, 12)).setAAD(
    Buffer.from(context),
  );
  decipher.setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
}

/** Null where it does not open: with another key it is as if it had never been entered, and entering it again mends it. */
export function openOrNull(key: Buffer, sealed: string, context: string): string | null {
  try {
    return open(key, sealed, context);
  } catch {
    return null;
  }
}

/** A name for an account (host and credential) that says nothing about either: key of limiter and token. */
export function accountKey(key: Buffer, ...parts: readonly string[]): string {
  return createHmac('sha256', deriveKey(key, 'account')).update(JSON.stringify(parts)).digest('base64url');
}
