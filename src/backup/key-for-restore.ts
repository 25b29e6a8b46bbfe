import { Explained } from '../servers/explained.ts';
import { fingerprint } from './key-at-work.ts';

export interface Keys {
  /** The key inside the backup. */
  readonly inBackup: Buffer | null;
  /** MATRIKEL_KEY, which goes before any file. */
  readonly ofEnvironment: Buffer | null;
  /** The key that lies in the state folder now. */
  readonly inStateDir: Buffer | null;
}

export interface KeyChoice {
  /** Whether the stored secrets will open again; null where the backup does not say which key they need. */
  readonly opens: boolean | null;
  /** Whether the backup's key takes its place in the state folder. */
  readonly place: boolean;
}

const IN_THE_WAY = 2;

/** Which key the restored installation will work with. A key that does not fit is found out now, not by the next run. */
export function keyForRestore(wanted: string | null, keys: Keys, newKey: boolean): KeyChoice {
  if (newKey) return { opens: false, place: false };
  if (wanted === null) return { opens: null, place: false };
  const fits = (key: Buffer | null) => key !== null && fingerprint(key) === wanted;
  if (keys.ofEnvironment) {
    if (fits(keys.ofEnvironment)) return { opens: true, place: false };
    throw refused('MATRIKEL_KEY is another key than the one that this backup was made with.', keys.inBackup !== null);
  }
  if (fits(keys.inBackup)) return { opens: true, place: true };
  if (fits(keys.inStateDir)) return { opens: true, place: false };
  throw refused(
    keys.inStateDir
      ? 'The key in the state folder is another one than the one that this backup was made with.'
      : 'The key is not in this backup.',
    false,
  );
}

function refused(what: string, lies: boolean): Explained {
  const first = lies ? 'Leave MATRIKEL_KEY away, since the key is in the backup' : 'Set MATRIKEL_KEY to that key';
  return new Explained(
    `${what} ${first}; or say --new-key, and enter the vendors' credentials again afterwards.`,
    IN_THE_WAY,
  );
}
