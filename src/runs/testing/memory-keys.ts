import type { IdempotencyStore, KeptKey } from '../../ports/idempotency-store.ts';
import type { RunStore } from '../../ports/run-store.ts';

/** Keys of starts in memory, beside runs in memory. */
export function memoryKeys(runs: Pick<RunStore, 'create' | 'read'>): IdempotencyStore {
  const kept = new Map<string, KeptKey>();
  let last: Promise<unknown> = Promise.resolve();

  /** A key goes with its run. */
  async function find(place: string): Promise<KeptKey | null> {
    const found = kept.get(place);
    return found && (await runs.read(found.runId)) ? found : null;
  }

  /** One after the other, as the key's row in the database makes them. */
  function inTurn<Answer>(write: () => Promise<Answer>): Promise<Answer> {
    const turn = last.then(write);
    last = turn.catch(() => {});
    return turn;
  }

  return {
    find: (integrationId, key) => find(`${integrationId} ${key}`),
    createRun: (run, { key, requestHash }) =>
      inTurn(async () => {
        const place = `${run.integrationId} ${key}`;
        if (await find(place)) return null;
        const made = await runs.create(run);
        kept.set(place, { requestHash, runId: made.id, joined: false });
        return made;
      }),
    keep: (integrationId, { key, requestHash }, runId) =>
      inTurn(async () => {
        const place = `${integrationId} ${key}`;
        if (await find(place)) return false;
        kept.set(place, { requestHash, runId, joined: true });
        return true;
      }),
    forget: async (integrationId, key) => void kept.delete(`${integrationId} ${key}`),
  };
}
