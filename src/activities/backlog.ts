/** Hands over a piece of work; waits while as many as agreed are under way, and throws what an earlier one threw. */
export type Add = (work: () => Promise<void>) => Promise<void>;

/**
 * Work that goes on while the next piece is fetched, up to `most` at a time. However `feed` ends, what is under way ends
 * first: a retry must not meet its predecessor still writing. Throws what `feed` threw, else the first failure of a piece.
 */
export async function withBacklog<Result>(most: number, feed: (add: Add) => Promise<Result>): Promise<Result> {
  const running = new Set<Promise<void>>();
  const failures: unknown[] = [];

  async function add(work: () => Promise<void>): Promise<void> {
    if (running.size >= most) await Promise.race(running);
    if (failures.length > 0) throw failures[0];
    const task = work()
      .catch((error) => void failures.push(error))
      .then(() => void running.delete(task));
    running.add(task);
  }

  let result: Result;
  try {
    result = await feed(add);
  } finally {
    await Promise.all(running);
  }
  if (failures.length > 0) throw failures[0];
  return result;
}
