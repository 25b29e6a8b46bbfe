import { randomBytes } from 'node:crypto';
import { accessSync, chmodSync, constants, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Explained } from '../../servers/explained.ts';
import { readOrCreateSecret } from '../../servers/secret-file.ts';
import type { Settings } from './settings.ts';

/** Everything that must survive a restart lies here, readable by its owner alone. */
export function openStateDir(stateDir: string): void {
  try {
    mkdirSync(join(stateDir, 'logs'), { recursive: true });
    mkdirSync(join(stateDir, 'rehearsal'), { recursive: true });
    // Root runs PostgreSQL as another user, who has to pass through (and may still not list what is here).
    chmodSync(stateDir, process.getuid?.() === 0 ? 0o711 : 0o700);
    for (const folder of ['logs', 'rehearsal']) chmodSync(join(stateDir, folder), 0o700);
    accessSync(stateDir, constants.W_OK);
  } catch (error) {
    throw new Explained(
      `The state folder ${stateDir} cannot be written (${(error as NodeJS.ErrnoException).code}). Correct its permissions, or name another with MATRIKEL_STATE_DIR.`,
    );
  }
}

export type Keys = { key: string; apiToken: string; apiTokenFile: string | null };

/** The key that seals vendor secrets and the token for the API: as given, or generated once. */
export function openKeys({ stateDir, MATRIKEL_KEY, MATRIKEL_API_TOKEN }: Settings): Keys {
  const apiTokenFile = join(stateDir, 'api-token');
  const generated = () => readOrCreateSecret(apiTokenFile, () => randomBytes(32).toString('base64url'));
  return {
    key: MATRIKEL_KEY ?? readOrCreateSecret(join(stateDir, 'key'), () => randomBytes(32).toString('base64')),
    apiToken: MATRIKEL_API_TOKEN ?? generated(),
    apiTokenFile: MATRIKEL_API_TOKEN ? null : apiTokenFile,
  };
}
