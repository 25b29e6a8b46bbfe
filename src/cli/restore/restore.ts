import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { type CheckedBackup, checkBackup } from '../../backup/check-backup.ts';
import { withConnection } from '../../backup/connection.ts';
import { notedErasures } from '../../backup/erasure-journal.ts';
import { type KeyChoice, keyForRestore } from '../../backup/key-for-restore.ts';
import { type Restored, restoreDatabase } from '../../backup/restore-database.ts';
import { stageFiles } from '../../backup/staged-files.ts';
import { Explained } from '../../servers/explained.ts';
import { withDatabaseAlone } from '../backup/embedded-database.ts';
import { knownKey } from '../backup/known-key.ts';
import { summaryOf } from '../backup/summary.ts';
import { EXIT } from '../exit-codes.ts';
import { openScreen } from '../up/screen.ts';
import { readSettings, type Settings } from '../up/settings.ts';
import { openStateDir } from '../up/state-dir.ts';
import { onStopSignal } from '../up/stop-signals.ts';
import { describeCheck, describeRestore } from './words.ts';

export type RestoreOptions = { check: boolean; replace: boolean; newKey: boolean; json: boolean };

/** Checks a backup and, unless that was all, restores it. Answers the exit code. */
export async function restore(name: string, options: RestoreOptions, env: NodeJS.ProcessEnv): Promise<number> {
  const settings = readSettings(env);
  const screen = openScreen(options.json);
  const stopping = onStopSignal(() => process.exit(EXIT.stopped));
  const file = resolve(name);
  if (!statSync(file, { throwIfNoEntry: false })?.isFile())
    throw new Explained(`There is no file ${file}.`, EXIT.badInput);
  try {
    screen.say(`Checking ${file} ...`);
    const checked = await checkBackup(file, knownKey(settings)?.key ?? null, stopping.signal);
    const summary = { file, ...summaryOf(checked.manifest), untouched: checked.untouched };
    if (options.check) {
      screen.say(describeCheck(file, checked));
      if (options.json) screen.result(JSON.stringify({ ...summary, keyInside: checked.key !== null }));
      return 0;
    }
    const key = keyFor(checked, settings, options);
    screen.say('Restoring ...');
    const { endedRuns, erased } = await replaced(file, checked, key, settings, options, stopping.signal);
    screen.say(describeRestore(checked.manifest, { endedRuns, erased }, key));
    if (options.json) screen.result(JSON.stringify({ ...summary, endedRuns, erased, secretsOpen: key.opens }));
    return 0;
  } catch (error) {
    if (stopping.signal.aborted) return EXIT.stopped;
    throw error;
  }
}

function keyFor({ manifest, key }: CheckedBackup, settings: Settings, { newKey }: RestoreOptions): KeyChoice {
  const known = knownKey(settings);
  const ofEnvironment = known?.from === 'environment' ? known.key : null;
  const inStateDir = known?.from === 'state-folder' ? known.key : null;
  return keyForRestore(manifest.keyFingerprint, { inBackup: key, ofEnvironment, inStateDir }, newKey);
}

async function replaced(
  file: string,
  { manifest }: CheckedBackup,
  key: KeyChoice,
  settings: Settings,
  { replace }: RestoreOptions,
  stopping: AbortSignal,
): Promise<Restored> {
  const { stateDir, DATABASE_URL, MATRIKEL_API_TOKEN } = settings;
  const isWanted = (path: string) => (path !== 'key' || key.place) && (path !== 'api-token' || !MATRIKEL_API_TOKEN);
  const inStateDir = !DATABASE_URL || manifest.files.some(({ path }) => isWanted(path));

  async function into(databaseUrl: string) {
    const staged = stageFiles(stateDir);
    const keepFile = (path: string, bytes: Buffer) => {
      if (isWanted(path)) staged.add(path, bytes);
    };
    const erasures = notedErasures(stateDir);
    const withSecrets = key.opens !== false;
    const wish = { file, manifest, replace, withSecrets, keepFile, erasures, beforeCommit: staged.arm };
    try {
      const done = await withConnection(databaseUrl, (client) => restoreDatabase(client, wish, stopping));
      staged.place();
      return done;
    } finally {
      staged.discard();
    }
  }
  // a container without a writable state folder needs none: its keys come by the environment
  if (DATABASE_URL && !inStateDir) return into(DATABASE_URL);
  openStateDir(stateDir);
  return withDatabaseAlone(settings, into);
}
