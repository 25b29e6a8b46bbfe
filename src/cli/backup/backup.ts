import { resolve } from 'node:path';
import { withConnection } from '../../backup/connection.ts';
import type { Manifest } from '../../backup/manifest.ts';
import { takeBackup } from '../../backup/take-backup.ts';
import { versionOfMatrikel } from '../../config/version.ts';
import { Explained } from '../../servers/explained.ts';
import { EXIT } from '../exit-codes.ts';
import { openScreen } from '../up/screen.ts';
import { readSettings } from '../up/settings.ts';
import { onStopSignal } from '../up/stop-signals.ts';
import { withOurDatabase } from './embedded-database.ts';
import { type KnownKey, knownKey } from './known-key.ts';
import { type NewBackup, newFile, toStdout } from './new-backup.ts';
import { summaryOf } from './summary.ts';
import { describeBackup, type KeyPlace } from './words.ts';

export type BackupOptions = { withoutKey: boolean; json: boolean };

/** Writes a backup into a new file, or to stdout. Answers the exit code. */
export async function backup(name: string, options: BackupOptions, env: NodeJS.ProcessEnv): Promise<number> {
  const { withoutKey, json } = options;
  const settings = readSettings(env);
  const place = placeFor(name, json);
  const screen = openScreen(json || place.file === null);
  const stopping = onStopSignal(() => process.exit(EXIT.stopped));
  const known = knownKey(settings);
  const key = placeOfKey(withoutKey, known);
  const version = versionOfMatrikel();
  const wish = { stateDir: settings.stateDir, withSecrets: !withoutKey, key: known?.key ?? null, version };
  try {
    screen.say('Backing up ...');
    const take = (url: string): Promise<Manifest> =>
      withConnection(url, (client) => takeBackup(client, place.open(), wish, stopping.signal));
    const manifest = await withOurDatabase(settings, take);
    const bytes = place.finish();
    screen.say(describeBackup(place.file, bytes, manifest, key));
    if (json) screen.result(JSON.stringify({ file: place.file, bytes, key, ...summaryOf(manifest) }));
    return 0;
  } catch (error) {
    if (stopping.signal.aborted) return EXIT.stopped;
    throw error;
  } finally {
    place.discard();
  }
}

function placeFor(name: string, json: boolean): NewBackup {
  if (name !== '-') return newFile(resolve(name));
  if (json) throw new Explained('The backup itself goes to stdout, so there is no place for --json.', EXIT.badInput);
  if (process.stdout.isTTY)
    throw new Explained('A backup is nothing for a terminal. Name a file, or send stdout into one.', EXIT.badInput);
  return toStdout();
}

function placeOfKey(withoutKey: boolean, known: KnownKey | null): KeyPlace {
  if (known === null) return 'unknown';
  if (known.from === 'environment') return 'environment';
  return withoutKey ? 'left-out' : 'inside';
}
