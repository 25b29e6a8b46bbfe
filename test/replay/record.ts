import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { CUT_EARLY, openSyncs } from '../workflows/open-syncs.ts';
import { HISTORIES, historyFiles, pathOf } from './histories.ts';
import { openChanges } from './open-changes.ts';
import { MADE_UP, PATHS } from './paths.ts';
import { CHANGE_PATHS } from './paths-of-changes.ts';

interface Recorded {
  readonly handle: { readonly workflowId: string };
  histories(): Promise<{ runId: string; events: unknown[] }[]>;
}

/**
 * Main file: `node test/replay/record.ts` records the paths of paths.ts that have no history yet, and leaves the others alone.
 * When to use it: once, after a path was added or a change was guarded with `patched`. Never to make a red replay green: a
 * history that no longer replays is a run that would break at a customer, so the code has to change, not the file.
 */
const setUp = new URL('../../scripts/lib/temporal-cli.mjs', import.meta.url).href;
const temporalCli: string = await (await import(setUp)).temporalCli();
process.env.TEMPORAL_CLI_PATH ??= temporalCli;

const recorded = new Set((await historyFiles()).map(pathOf));
const missing = <Path>(paths: Readonly<Record<string, Path>>, early: boolean): [string, Path][] =>
  Object.entries(paths).filter(([name]) => !recorded.has(name) && name.includes('continues-as-new') === early);
for (const early of [false, true]) {
  const temporalArgs = early ? CUT_EARLY : [];
  await record(missing(PATHS, early), temporalArgs);
  await recordChanges(missing(CHANGE_PATHS, early), temporalArgs);
}

async function record(paths: [string, (typeof PATHS)[string]][], temporalArgs: string[]): Promise<void> {
  if (paths.length === 0) return;
  const syncs = await openSyncs(temporalArgs);
  try {
    for (const [name, path] of paths) {
      const sync = await path((fakes, options) => syncs.start(fakes, { ...options, ...MADE_UP }));
      await keep(name, sync, syncs.address);
    }
  } finally {
    await syncs.stop();
  }
}

async function recordChanges(paths: [string, (typeof CHANGE_PATHS)[string]][], temporalArgs: string[]): Promise<void> {
  if (paths.length === 0) return;
  const changes = await openChanges(temporalArgs);
  try {
    for (const [name, path] of paths) await keep(name, await path(changes), changes.address);
  } finally {
    await changes.stop();
  }
}

async function keep(name: string, sync: Recorded, address: string): Promise<void> {
  const runs = await sync.histories();
  for (const [index, { runId, events }] of runs.entries()) {
    const file = runs.length > 1 ? `${name}-${index + 1}.json` : `${name}.json`;
    await writeFile(new URL(file, HISTORIES), `${await shown(address, sync.handle.workflowId, runId)}\n`);
    process.stdout.write(`${file}: ${events.length} events\n`);
  }
}

/** As Temporal's own tools save a history: a file saved from its UI can lie beside these. */
async function shown(address: string, workflowId: string, runId: string): Promise<string> {
  const which = ['--address', address, '--workflow-id', workflowId, '--run-id', runId];
  const how = ['--output', 'json', '--no-json-shorthand-payloads'];
  const { stdout } = await promisify(execFile)(temporalCli, ['workflow', 'show', ...which, ...how], {
    maxBuffer: 16 * 1024 * 1024,
  });
  const { events }: { events: unknown[] } = JSON.parse(stdout);
  return `{"events":[\n${events.map(withoutStacks).join(',\n')}\n]}`;
}

/** Stacks say where a folder lay on the machine that recorded; a replay does not read them. */
function withoutStacks(event: unknown): string {
  return JSON.stringify(event, (key, value) => (key === 'stackTrace' ? '' : value));
}
