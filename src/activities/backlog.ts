/**
 * Work that goes on while the next piece is fetched, up to `most` at a time. The first failure is thrown at the next `add`
 * or at `settle`, after what was under way has ended: a retry must not meet its predecessor still writing.
 */
export function createBacklog(most: number) {
  const running = new Set<Promise<void>>();
  const failures: unknown[] = [];

  async function settle(): Promise<void> {
    await Promise.all(running);
    if (failures.length > 0) throw failures[0];
  }

  return {
    /** Waits until nothing is under way, and throws nothing: for whoever leaves early. */
    async rest(): Promise<void> {
      await Promise.all(running);
    },
    async add(work: () => Promise<void>): Promise<void> {
      if (running.size >= most) await Promise.race(running);
      if (failures.length > 0) await settle();
      const task = work()
        .catch((error) => void failures.push(error))
        .then(() => void running.delete(task));
      running.add(task);
    },
    settle,
  };
}
