import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { IntegrationId, RunId } from '../../domain/ids.ts';
import type { Problem } from '../../domain/problem.ts';
import { silent } from '../../ports/logger.ts';
import { type MemoryRuns, memoryRuns } from '../../runs/testing/memory-stores.ts';
import { type RunEvent, runEvents } from './run-events.ts';
import { createRunFeeds } from './run-feeds.ts';

let store: MemoryRuns;
let runId: RunId;
let holds: boolean;
let leaving: AbortController;
beforeEach(async () => {
  vi.useFakeTimers();
  [store, holds, leaving] = [memoryRuns(), true, new AbortController()];
  const integrationId = 'acme' as IntegrationId;
  runId = (await store.create({ integrationId, kind: 'full', dryRun: false, settingsVersion: 1 })).id;
});
afterEach(() => void vi.useRealTimers());

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const problems = (count: number): Problem[] =>
  Array.from({ length: count }, () => ({ code: 'no-email', severity: 'warning' }));

function follow(told = '0') {
  const watch = createRunFeeds({ runs: store, logger: silent, everyMs: 500 })(runId);
  return runEvents({
    ...{ watch, told, signal: leaving.signal, mayGoOn: async () => holds },
    say: {
      progress: ({ progress }) => progress.total,
      problem: ({ id }) => id,
      run: async ({ status }) => status,
    },
  });
}

/** Takes everything at once, as a fast reader does. */
function takeAll(events: AsyncGenerator<RunEvent>) {
  const taken: unknown[] = [];
  const done = (async () => {
    for await (const one of events) taken.push(one === 'heartbeat' ? one : `${one.event} ${one.data}`);
    taken.push('closed');
  })();
  return { taken, done };
}

describe('the events of a run', () => {
  it('are progress at once, then what changes, and the end', async () => {
    const { taken } = takeAll(follow());
    await pass(0);
    expect(taken).toEqual(['progress 0']);
    await pass(2_000);
    expect(taken).toEqual(['progress 0']);
    store.patch(runId, { people: 7 });
    await store.setProblems(runId, 'plan', problems(2));
    await pass(500);
    await store.setProblems(runId, 'plan', problems(3));
    await store.close(runId, 'completed');
    await pass(500);
    expect(taken).toEqual([
      ...['progress 0', 'progress 7', 'problem 1', 'problem 2', 'problem 3', 'end completed', 'closed'],
    ]);
  });

  it('say once, after its problems, that it waits for a person', async () => {
    const { taken } = takeAll(follow());
    await pass(0);
    await store.setProblems(runId, 'plan', problems(1));
    store.patch(runId, { status: 'waiting', people: 7 });
    await pass(500);
    store.patch(runId, { people: 8 });
    await pass(500);
    expect(taken).toEqual(['progress 0', 'progress 7', 'problem 1', 'waiting waiting', 'progress 8']);
  });

  it('go on after the problem that was told last, however many there are', async () => {
    await store.setProblems(runId, 'plan', problems(950));
    await store.close(runId, 'completed');
    const { taken } = takeAll(follow('100'));
    await pass(0);
    expect(taken).toHaveLength(1 + 850 + 2);
    expect(taken.slice(0, 2)).toEqual(['progress 0', 'problem 101']);
    expect(taken.at(-3)).toBe('problem 950');
  });

  it('have a heartbeat after every 15 seconds of silence, and only then', async () => {
    const { taken } = takeAll(follow());
    await pass(14_900);
    expect(taken).toEqual(['progress 0']);
    await pass(600);
    expect(taken).toEqual(['progress 0', 'heartbeat']);
    store.patch(runId, { people: 1 });
    await pass(14_000);
    expect(taken).toEqual(['progress 0', 'heartbeat', 'progress 1']);
    await pass(16_000);
    expect(taken.at(-1)).toBe('heartbeat');
  });

  it('have heartbeats also while the store is away, and go on when it is back', async () => {
    const { taken } = takeAll(follow());
    await pass(0);
    const read = vi.spyOn(store, 'read').mockRejectedValue(new Error('away'));
    await pass(20_500);
    expect(taken).toEqual(['progress 0', 'heartbeat']);
    read.mockRestore();
    store.patch(runId, { people: 2 });
    await pass(1_000);
    expect(taken.at(-1)).toBe('progress 2');
  });

  it('do not break off when the store goes away between progress and problems', async () => {
    await store.setProblems(runId, 'plan', problems(1));
    await store.close(runId, 'completed');
    const away = Object.assign(new Error(), { code: 'ECONNREFUSED' });
    vi.spyOn(store, 'problems').mockRejectedValueOnce(away).mockRejectedValueOnce(away);
    const { taken } = takeAll(follow());
    await pass(5_000);
    expect(taken).toEqual(['progress 0', 'problem 1', 'end completed', 'closed']);
  });

  it('skip states between for a slow reader, and no problem', async () => {
    const events = follow();
    expect((await events.next()).value).toMatchObject({ event: 'progress', data: 0 });
    for (const people of [1, 2, 3]) {
      store.patch(runId, { people });
      await store.setProblems(runId, 'plan', problems(people));
      await pass(500);
    }
    await store.close(runId, 'completed');
    await pass(500);
    const { taken } = takeAll(events);
    await pass(1_000);
    expect(taken).toEqual(['problem 1', 'problem 2', 'problem 3', 'progress 3', 'end completed', 'closed']);
  });

  it('end without an end when the token does not hold any more, the reader leaves or the run is gone', async () => {
    const revoked = takeAll(follow());
    await pass(0);
    holds = false;
    await pass(5_000);
    expect(revoked.taken).toEqual(['progress 0', 'closed']);

    holds = true;
    const left = takeAll(follow());
    await pass(0);
    leaving.abort();
    await pass(0);
    expect(left.taken).toEqual(['progress 0', 'closed']);

    leaving = new AbortController();
    const gone = takeAll(follow());
    await pass(0);
    await store.discard(runId);
    await pass(500);
    expect(gone.taken).toEqual(['progress 0', 'closed']);
  });
});
