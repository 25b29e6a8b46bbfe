import type { Case, CaseStore } from '../../ports/case-store.ts';
import type { DriftStore, StoredDrift } from '../../ports/drift-store.ts';

/** Cases in the order of their ids, as far as the API uses them. */
export function memoryCases(cases: Case[]): CaseStore {
  return {
    async list(integrationId, { state, limit, after }) {
      return cases
        .filter((each) => each.integrationId === integrationId && Number(each.id) > Number(after ?? 0))
        .filter((each) => state === undefined || (each.closedAt === null) === (state === 'open'))
        .slice(0, limit);
    },
    read: async (id) => cases.find((each) => each.id === id) ?? null,
    async tryAgain(id) {
      const index = cases.findIndex((each) => each.id === id);
      const found = cases[index];
      if (!found) return null;
      const tried = { ...found, waits: false };
      cases[index] = tried;
      return tried;
    },
    async tryAllAgain(integrationId) {
      const waiting = cases.filter((each) => each.integrationId === integrationId && each.waits);
      for (const each of waiting) cases[cases.indexOf(each)] = { ...each, waits: false };
      return waiting.length;
    },
    waiting: async () => new Map(),
    refusedSteps: async () => new Map(),
    settle: async () => {},
  };
}

/** What was edited, in the order of the ids; all of one integration. */
export function memoryDrifts(drifts: readonly StoredDrift[]): DriftStore {
  return {
    list: async (_integrationId, { limit, after }) => drifts.filter(({ id }) => id > (after ?? '')).slice(0, limit),
    keep: async () => {},
    dropUnseen: async () => {},
  };
}
