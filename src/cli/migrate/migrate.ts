import { errorCode } from '../../ports/store-away.ts';
import { Explained } from '../../servers/explained.ts';
import { prepareNamespace } from '../../servers/temporal-namespace.ts';
import { temporalSettings } from '../../servers/temporal-settings.ts';
import { migrateDatabase } from '../../store/migrations.ts';
import { EXIT } from '../exit-codes.ts';
import { databaseAnswers } from '../foreground/database.ts';
import { temporalAnswers } from '../foreground/temporal.ts';
import { waitUntilReady } from '../foreground/wait-until-ready.ts';

/** Brings the database to this version. It takes an advisory lock, so that two of us do no harm. */
export async function migrate({ DATABASE_URL: databaseUrl }: NodeJS.ProcessEnv): Promise<void> {
  if (!databaseUrl || !URL.canParse(databaseUrl)) throw new Explained(NO_ADDRESS, EXIT.badInput);
  await waitUntilReady(databaseAnswers(databaseUrl));
  try {
    await migrateDatabase(databaseUrl);
  } catch (error) {
    // Never the message: it quotes the statement, and with it what the database holds.
    throw new Explained(notMigrated(errorCode(error)));
  }
  process.stderr.write('The database is of this version.\n');
}

/** Search attributes and retention; what this credential may not do, it says with the command for the administrator. */
export async function prepareTemporal(env: NodeJS.ProcessEnv, createNamespace: boolean): Promise<void> {
  const { address, namespace } = temporalSettings(env);
  await waitUntilReady(temporalAnswers(env));
  const warnings = await prepareNamespace(address, namespace, env, createNamespace);
  for (const warning of warnings) process.stderr.write(`${warning}\n`);
  if (warnings.length === 0) process.stderr.write(`The Temporal namespace "${namespace}" is ready.\n`);
}

const NO_ADDRESS =
  'DATABASE_URL is not set, or is no address: say which PostgreSQL to prepare, such as postgres://user:password@host:5432/matrikel.';

function notMigrated(code: string | null): string {
  return `The database could not be brought to this version (${code ?? 'no code'}).
If it was made by an unreleased version, start with an empty one: remove the state folder, or give another DATABASE_URL.
Otherwise restore the backup from before the upgrade, start the version that wrote it, and report the code above.`;
}
