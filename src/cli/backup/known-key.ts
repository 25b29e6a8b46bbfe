import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '../up/settings.ts';

export type KnownKey = { key: Buffer; from: 'environment' | 'state-folder' };

/** The key that an installation with these settings works with; null where none is there yet. Never makes one. */
export function knownKey({ stateDir, MATRIKEL_KEY }: Settings): KnownKey | null {
  if (MATRIKEL_KEY) return { key: Buffer.from(MATRIKEL_KEY, 'base64'), from: 'environment' };
  const file = join(stateDir, 'key');
  if (!existsSync(file)) return null;
  return { key: Buffer.from(readFileSync(file, 'utf8').trim(), 'base64'), from: 'state-folder' };
}
