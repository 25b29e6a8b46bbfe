import { hkdfSync } from 'node:crypto';

/** One key of MATRIKEL_PAYLOAD_KEY, and what it is called in the metadata of what it sealed. */
export interface PayloadKey {
  readonly id: string;
  readonly key: Buffer;
}

export interface PayloadKeys {
  /** Seals what is new. Null: new payloads stay readable. */
  readonly sealing: PayloadKey | null;
  /** By id, everything that was ever sealed and must still open. */
  readonly opening: ReadonlyMap<string, PayloadKey>;
}

export const NO_PAYLOAD_KEYS: PayloadKeys = { sealing: null, opening: new Map() };

/** In place of the newest key: nothing new is sealed, the keys behind it go on opening. */
const NONE = 'none';
const KEY_BYTES = 32;
const BASE64 = /^[A-Za-z0-9+/]{43}=$/;

/** What is wrong with the variable, as the end of a sentence about it; null when nothing is. Never repeats a key. */
export function payloadKeysFault(text: string): string | null {
  const entries = entriesOf(text);
  for (const [index, entry] of entries.entries()) {
    if (index === 0 && entry === NONE) continue;
    if (entry === NONE) return `has "${NONE}" at place ${index + 1}; it can only come first`;
    if (!BASE64.test(entry))
      return `must be keys of 32 bytes in base64 (openssl rand -base64 32), newest first, separated by commas; the one at place ${index + 1} is not`;
    if (entries.indexOf(entry) !== index)
      return `holds the same key at places ${entries.indexOf(entry) + 1} and ${index + 1}`;
  }
  return null;
}

/** The keys of a text without fault. */
export function payloadKeysOf(text: string): PayloadKeys {
  const entries = entriesOf(text);
  const keys = entries.filter((entry) => entry !== NONE).map(namedKey);
  return {
    sealing: entries[0] === NONE ? null : (keys[0] ?? null),
    opening: new Map(keys.map((key) => [key.id, key])),
  };
}

function entriesOf(text: string): string[] {
  return text.trim() === '' ? [] : text.split(',').map((entry) => entry.trim());
}

/** The name is derived from the key, so that nobody has to keep names; it gives nothing of the key away. */
function namedKey(entry: string): PayloadKey {
  const secret = Buffer.from(entry, 'base64');
  const derive = (purpose: string, bytes: number) =>
    Buffer.from(hkdfSync('sha256', secret, '', `matrikel/payload-${purpose}`, bytes));
  return { id: derive('key-id', 4).toString('hex'), key: derive('key', KEY_BYTES) };
}
