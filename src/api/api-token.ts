import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config/env.ts';
import { readOrCreateSecret } from '../servers/secret-file.ts';

/** The operator's token, else the one in the state folder, made at the first start and readable by its owner alone. */
export function apiToken({ apiToken: given, stateDir }: Pick<Config, 'apiToken' | 'stateDir'>): string {
  if (given !== null) return given;
  mkdirSync(stateDir, { recursive: true });
  return readOrCreateSecret(join(stateDir, 'api-token'), () => randomBytes(32).toString('base64url'));
}
