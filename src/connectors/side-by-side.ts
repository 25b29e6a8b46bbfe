/** Finished results that nobody has fetched yet, per worker, before the workers wait for the caller. */
const AHEAD = 4;

/**
 * Takes items as it has room, works on up to `atOnce` of them and yields results as they finish; the work goes on while the
 * caller is busy with a result. After a first failure nothing new is begun; what is under way is still handed out, then the
 * failure is thrown.
 */
export async function* sideBySide<Item, Result>(
  items: AsyncIterable<Item>,
  atOnce: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result, void, undefined> {
  const source = items[Symbol.asyncIterator]();
  const results: Result[] = [];
  const bell = createBell();
  const failures: unknown[] = [];
  let stopped = false;
  let ended = false;
  let busy = 0;
  let workers = atOnce;
  let turn: Promise<unknown> = Promise.resolve();

  /** Only one asks the source at a time: not every iterator bears more. */
  function nextItem(): Promise<IteratorResult<Item>> {
    const asked = turn.then(() => (stopped || ended ? { done: true as const, value: undefined } : source.next()));
    turn = asked.catch(() => {});
    return asked;
  }

  async function workOff(): Promise<void> {
    try {
      while (!stopped) {
        const next = await nextItem();
        ended ||= next.done === true;
        if (next.done || stopped) return;
        busy += 1;
        try {
          results.push(await work(next.value));
        } finally {
          busy -= 1;
        }
        bell.ring();
        while (!stopped && results.length >= atOnce * AHEAD) await bell.next();
      }
    } catch (error) {
      failures.push(error);
      stopped = true;
    } finally {
      workers -= 1;
      bell.ring();
    }
  }

  try {
    for (let started = 0; started < atOnce; started += 1) void workOff();
    for (;;) {
      while (results.length > 0) {
        yield results.shift() as Result;
        bell.ring();
      }
      if (workers === 0 || (stopped && busy === 0)) break; // a source that still waits for an item keeps nobody
      await bell.next();
    }
  } finally {
    stopped = true; // the caller may have stopped listening; what is under way is not left behind
    bell.ring();
    while (busy > 0) await bell.next();
    void source.return?.().catch(() => {});
  }
  if (failures.length > 0) throw failures[0];
}

/** Wakes everybody who waits for something to have changed. */
function createBell() {
  let { promise, resolve } = Promise.withResolvers<void>();
  return {
    next: () => promise,
    ring(): void {
      resolve();
      ({ promise, resolve } = Promise.withResolvers<void>());
    },
  };
}
