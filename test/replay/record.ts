import { writeFile } from 'node:fs/promises';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { CUT_EARLY, openSyncs, type Syncs } from '../workflows/open-syncs.ts';
import { HISTORIES, historyFiles, pathOf } from './histories.ts';
import { MADE_UP, PATHS } from './paths.ts';

/**
 * Main file: `node test/replay/record.ts` records the paths of paths.ts that have no history yet, and leaves the others alone.
 * When to use it: once, after a path was added or a change was guarded with `patched`. Never to make a red replay green: a
 * history that no longer replays is a run that would break at a customer, so the code has to change, not the file.
 */
const setUp = new URL('../../scripts/lib/temporal-cli.mjs', import.meta.url).href;
process.env.TEMPORAL_CLI_PATH ??= await (await import(setUp)).temporalCli();

const recorded = new Set((await historyFiles()).map(pathOf));
const missing = Object.entries(PATHS).filter(([name]) => !recorded.has(name));
const plainly = missing.filter(([name]) => !name.startsWith('continues-as-new'));
const inPieces = missing.filter(([name]) => name.startsWith('continues-as-new'));
await record(plainly);
await record(inPieces, CUT_EARLY);

async function record(paths: typeof missing, temporalArgs: string[] = []): Promise<void> {
  if (paths.length === 0) return;
  const syncs = await openSyncs(temporalArgs);
  try {
    for (const [name, path] of paths) {
      const sync = await path((fakes, options) => syncs.start(fakes, { ...options, ...MADE_UP }));
      await keep(name, await sync.histories());
    }
  } finally {
    await syncs.stop();
  }
}

async function keep(name: string, histories: Awaited<ReturnType<Awaited<ReturnType<Syncs['start']>>['histories']>>) {
  for (const [index, history] of histories.entries()) {
    const file = histories.length > 1 ? `${name}-${index + 1}.json` : `${name}.json`;
    await writeFile(new URL(file, HISTORIES), `${withoutStacks(historyToJSON(history))}\n`);
    process.stdout.write(`${file}: ${history.events?.length} events\n`);
  }
}

/** Stacks say where a folder lay on the machine that recorded; a replay does not read them. */
function withoutStacks(json: string): string {
  return JSON.stringify(JSON.parse(json), (key, value) => (key === 'stackTrace' ? '' : value), 1);
}
