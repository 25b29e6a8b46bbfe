import type { PersonDifference, PreviewCounts } from '../../domain/draft/compare-plans.ts';
import type { RunId } from '../../domain/ids.ts';
import type { PreviewStore } from '../../ports/preview-store.ts';

/** Previews in memory; `people` as they were saved, which is by employee id. */
export function memoryPreviews(): PreviewStore {
  const saved = new Map<RunId, { counts: PreviewCounts; people: readonly PersonDifference[] }>();
  return {
    save: async (runId, counts, people) => void saved.set(runId, { counts, people }),
    counts: async (runId) => saved.get(runId)?.counts ?? null,
    isListed: async (runId, id) => (saved.get(runId)?.people ?? []).some(({ employeeId }) => employeeId === id),
    people: async (runId, { limit, after, scope }) =>
      (saved.get(runId)?.people ?? [])
        .filter((person) => after === undefined || person.employeeId > after)
        .filter((person) => scope === undefined || person.scope === scope)
        .slice(0, limit),
  };
}
