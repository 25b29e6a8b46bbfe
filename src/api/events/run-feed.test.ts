import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { IntegrationId, RunId } from '../../domain/ids.ts';
import type { Logger } from '../../ports/logger.ts';
import { type MemoryRuns, memoryRuns } from '../../runs/testing/memory-stores.ts';
import { createRunFeeds } from './run-feeds.ts';

let store: MemoryRuns;
let runId: RunId;
let asked: { runs: number; problems: number };
let warned: number;
let watchRun: ReturnType<typeof createRunFeeds>;
const open = new AbortController().signal;

beforeEach(async () => {
  vi.useFakeTimers();
  store = memoryRuns();
  const { id } = await store.create({
    integrationId: 'acme' as IntegrationId,
    kind: 'full',
    dryRun: false,
    settingsVersion: 1,
  });
  [runId, asked, warned] = [id, { runs: 0, problems: 0 }, 0];
  const runs = {
    ...store,
    read: (id: RunId) => {
      asked.runs++;
      return store.read(id);
    },
    problems: (...args: Parameters<MemoryRuns['problems']>) => {
      asked.problems++;
      return store.problems(...args);
    },
  };
  const logger: Logger = { info() {}, warn: () => void warned++, error() {} };
  watchRun = createRunFeeds({ runs, logger, everyMs: 500 });
});
afterEach(() => void vi.useRealTimers());

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const newsFor = async (watch: ReturnType<typeof watchRun>) => {
  const next = watch.next(0, open);
  await pass(0);
  return next;
};

describe('the feed of a run', () => {
  it('asks the store twice a second, however many watch', async () => {
    const watches = Array.from({ length: 12 }, () => watchRun(runId));
    for (const watch of watches) expect(await watch.next(0, open)).toMatchObject({ run: { id: runId } });
    await pass(2_000);
    expect(asked.runs).toBe(5); // at once, then every half second
    await Promise.all(watches.map((watch) => watch.problemsAfter('0')));
    expect(asked.problems).toBe(1);
  });

  it('stops with the last watcher, and begins again with the next', async () => {
    const [first, second] = [watchRun(runId), watchRun(runId)];
    await first.next(0, open);
    first.leave();
    first.leave();
    await pass(1_000);
    expect(asked.runs).toBe(3);
    second.leave();
    await pass(0);
    expect(vi.getTimerCount()).toBe(0); // it does not sleep on: a process that stops need not wait for it
    await pass(5_000);
    expect(asked.runs).toBe(3);
    expect(await watchRun(runId).next(0, open)).toMatchObject({ run: { id: runId } });
    expect(asked.runs).toBe(4);
  });

  it('stops with the end of the run, which whoever comes later is told at once', async () => {
    const watch = watchRun(runId);
    await watch.next(0, open);
    await store.close(runId, 'completed');
    await pass(500);
    expect(await watch.next(0, open)).toMatchObject({ run: { status: 'completed' } });
    await pass(5_000);
    expect(asked.runs).toBe(2);
    expect(await watchRun(runId).next(0, open)).toMatchObject({ run: { status: 'completed' } });
    expect(asked.runs).toBe(2);
  });

  it('gives who looks rarely the newest state and none of those between', async () => {
    const watch = watchRun(runId);
    await watch.next(0, open);
    for (const people of [1, 2, 3]) {
      store.patch(runId, { people });
      await pass(500);
    }
    expect(await watch.next(0, open)).toMatchObject({ progress: { total: 3 } });
    expect(await newsFor(watch)).toBeNull();
  });

  it('waits no longer than it should', async () => {
    const [watch, leaving] = [watchRun(runId), new AbortController()];
    await watch.next(0, open);
    const answers: unknown[] = [];
    void watch.next(200, open).then((state) => answers.push(state));
    await pass(199);
    expect(answers).toEqual([]);
    await pass(1);
    expect(answers).toEqual([null]);
    void watch.next(10_000, leaving.signal).then((state) => answers.push(state));
    leaving.abort();
    await pass(0);
    expect(answers).toEqual([null, null]);
  });

  it('says when the run is gone with its integration', async () => {
    const watch = watchRun(runId);
    await watch.next(0, open);
    await store.discard(runId);
    await pass(500);
    expect(await watch.next(0, open)).toBe('gone');
  });

  it('goes on when the store is back, and complains once', async () => {
    const watch = watchRun(runId);
    await watch.next(0, open);
    const read = vi.spyOn(store, 'read').mockRejectedValue(new Error('away'));
    await pass(3_000);
    expect(await newsFor(watch)).toBeNull();
    expect(warned).toBe(1);
    read.mockRestore();
    await pass(500);
    expect(await watch.next(0, open)).toMatchObject({ run: { id: runId } });
  });

  it('asks a slow store less often', async () => {
    const read = store.read;
    vi.spyOn(store, 'read').mockImplementation(async (id) => {
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      return read(id);
    });
    watchRun(runId);
    await pass(10_500);
    expect(asked.runs).toBe(3); // a second each, and four of rest between
  });

  it('measures the pace only while the run writes', async () => {
    const watch = watchRun(runId);
    const samples = async () => {
      const state = await watch.next(0, open);
      return state === null || state === 'gone' ? null : state.samples;
    };
    expect(await samples()).toBeNull();
    store.patch(runId, { phase: 'applying', status: 'applying' });
    await pass(1_000);
    expect(await samples()).toHaveLength(2);
    store.patch(runId, { paused: true });
    await pass(500);
    expect(await samples()).toBeNull();
    store.patch(runId, { paused: false });
    await pass(500);
    expect(await samples()).toHaveLength(1);
  });
});
