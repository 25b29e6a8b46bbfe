import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { CUT_EARLY, openSyncs, type Sync } from '../workflows/open-syncs.ts';
import { HISTORIES, historyFiles, pathOf } from './histories.ts';
import { MADE_UP, PATHS } from './paths.ts';

/**
 * Main file: `node test/replay/record.ts` records the paths of paths.ts that have no history yet, and leaves the others alone.
 * When to use it: once, after a path was added or a change was guarded with `patched`. Never to make a red replay green: a
 * history that no longer replays is a run that would break at a customer, so the code has to change, not the file.
 */
const setUp = new URL('../../scripts/lib/temporal-cli.mjs', import.meta.url).href;
const temporalCli: string = await (await import(setUp)).temporalCli();
process.env.TEMPORAL_CLI_PATH ??= temporalCli;

const recorded = new Set((await historyFiles()).map(pathOf));
const missing = Object.entries(PATHS).filter(([name]) => !recorded.has(name));
await record(missing.filter(([name]) => !name.startsWith('continues-as-new')));
await record(
  missing.filter(([name]) => name.startsWith('continues-as-new')),
  CUT_EARLY,
);

async function record(paths: typeof missing, temporalArgs: string[] = []): Promise<void> {
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

async function keep(name: string, sync: Sync, address: string): Promise<void> {
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
