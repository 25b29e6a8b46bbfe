import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, type ReplayWorkerOptions, Worker } from '@temporalio/worker';
import { DeterminismViolationError } from '@temporalio/workflow';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { ONE_THREAD, workflowBundle } from '../support/bundle.ts';
import { installRuntime } from '../support/temporal.ts';
import { historyFiles, pathOf, recordedHistories } from './histories.ts';
import { PATHS } from './paths.ts';
import { CHANGE_PATHS } from './paths-of-changes.ts';

vi.setConfig({ testTimeout: 60_000 });
const CHANGED = fileURLToPath(new URL('changed-workflows/index.ts', import.meta.url));

beforeAll(() => {
  installRuntime('OFF');
});

/** Which recorded histories do not come out as they were recorded, and why. */
async function broken(code: NonNullable<ReplayWorkerOptions['workflowBundle']>): Promise<Map<string, Error>> {
  const errors = new Map<string, Error>();
  const options = { workflowBundle: code, ...ONE_THREAD };
  for await (const { workflowId, error } of Worker.runReplayHistories(options, await recordedHistories())) {
    if (error) errors.set(workflowId, error);
  }
  return errors;
}

describe('replay', () => {
  it('has a history of every path, and of a whole chain', async () => {
    const files = await historyFiles();
    expect([...new Set(files.map(pathOf))].sort()).toEqual(Object.keys({ ...PATHS, ...CHANGE_PATHS }).sort());
    expect(files).toEqual(expect.arrayContaining(['continues-as-new-1.json', 'continues-as-new-2.json']));
  });

  it('comes out as recorded with the code of today', async () => {
    const messages = [...(await broken(await workflowBundle()))].map(([file, error]) => `${file}: ${error.message}`);
    expect(messages).toEqual([]);
  });

  it('notices a workflow that does one thing more', async () => {
    const errors = await broken(await bundleWorkflowCode({ workflowsPath: CHANGED }));
    expect([...errors.keys()].sort()).toEqual(await historyFiles());
    for (const error of errors.values()) expect(error).toBeInstanceOf(DeterminismViolationError);
  });
});
