import pg from 'pg';
import { loadConfig } from '../../config/env.ts';
import { Explained } from '../../servers/explained.ts';
import { type MigrationState, migrationState } from '../../store/pending-migrations.ts';
import { checkWorkflows } from '../../upgrade/check-workflows.ts';
import type { ReplayResult } from '../../upgrade/replay-running.ts';
import { withOurDatabase } from '../backup/embedded-database.ts';
import { knownKey } from '../backup/known-key.ts';
import { EXIT } from '../exit-codes.ts';
import { databaseAnswers } from '../foreground/database.ts';
import { openOutput } from '../output/output.ts';
import { readSettings, type Settings } from '../up/settings.ts';
import type { Findings, Part } from './findings.ts';
import { withOurTemporal } from './our-temporal.ts';
import { findingsInWords } from './words.ts';

/** Looks everywhere before it says anything, so that one call names all that is in the way. Answers the exit code. */
export async function checkUpgrade(json: boolean, env: NodeJS.ProcessEnv): Promise<number> {
  const output = openOutput(json);
  const settings = readSettings(env);
  const findings: Findings = {
    settings: settingsOf(settings, env),
    database: await part(() => withOurDatabase(settings, migrationsOf)),
    workflows: await part(() => workflowsOf(settings, env)),
  };
  const exitCode = exitCodeOf(findings);
  if (json) await output.printJson({ ok: exitCode === 0, ...findings });
  else await output.print(findingsInWords(findings));
  return exitCode;
}

/** As API and workers will read them; what `up` fills in for them stands here as well. */
function settingsOf(settings: Settings, env: NodeJS.ProcessEnv): Findings['settings'] {
  const { DATABASE_URL = 'postgres://127.0.0.1/matrikel' } = settings;
  const MATRIKEL_KEY = (knownKey(settings)?.key ?? Buffer.alloc(32)).toString('base64');
  try {
    loadConfig({ ...env, DATABASE_URL, MATRIKEL_KEY });
    return { found: 'fine' };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error), exitCode: EXIT.badInput };
  }
}

async function migrationsOf(databaseUrl: string): Promise<MigrationState> {
  const away = await databaseAnswers(databaseUrl)();
  if (away !== null) throw new Explained(away, EXIT.notReachable);
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return await migrationState(client);
  } finally {
    await client.end();
  }
}

async function workflowsOf(settings: Settings, env: NodeJS.ProcessEnv): Promise<ReplayResult> {
  const { MATRIKEL_TASK_QUEUE: taskQueue = 'matrikel', MATRIKEL_WORKFLOW_BUNDLE: bundle } = env;
  const how = { taskQueue, payloadKeys: settings.MATRIKEL_PAYLOAD_KEY, workflowBundle: bundle || null };
  const result = await withOurTemporal(settings, (temporal) => checkWorkflows({ ...temporal, ...how }));
  return result ?? { replayed: 0, breaking: [] };
}

async function part<Found>(look: () => Promise<Found>): Promise<Part<Found>> {
  try {
    return { found: await look() };
  } catch (error) {
    if (error instanceof Explained) return { problem: error.message, exitCode: error.exitCode };
    throw error;
  }
}

function exitCodeOf({ settings, database, workflows }: Findings): number {
  if ('found' in workflows && workflows.found.breaking.length > 0) return EXIT.checkSaysNo;
  if ('found' in database && database.found.ahead) return EXIT.checkSaysNo;
  for (const looked of [settings, database, workflows]) if ('problem' in looked) return looked.exitCode;
  return 0;
}
