import { randomUUID } from 'node:crypto';
import type { IntegrationId, RunId } from '../../domain/ids.ts';
import type { Problem } from '../../domain/problem.ts';
import { isOpen, NO_COUNTS } from '../../domain/run.ts';
import type { Integration, IntegrationSecrets, IntegrationStore } from '../../ports/integration-store.ts';
import type { Run, RunStore, StoredProblem } from '../../ports/run-store.ts';

/** Integrations in memory, with the secrets apart as in the real store. */
export function memoryIntegrations(): IntegrationStore {
  const rows = new Map<IntegrationId, Integration>();
  const secrets = new Map<IntegrationId, { clientSecret: string | null; apiKey: string | null }>();
  const taken = (name: string, by?: IntegrationId) =>
    [...rows.values()].some((row) => row.name === name && row.id !== by);

  return {
    async create({ secrets: given, ...rest }: Parameters<IntegrationStore['create']>[0]) {
      if (taken(rest.name)) return null;
      const now = new Date();
      const row = { ...rest, id: randomUUID() as IntegrationId, settingsVersion: 1, createdAt: now, updatedAt: now };
      rows.set(row.id, row);
      secrets.set(row.id, { ...given } satisfies IntegrationSecrets);
      return row;
    },
    list: async () => [...rows.values()].sort((left, right) => left.name.localeCompare(right.name)),
    read: async (id) => rows.get(id) ?? null,
    async change(id, { secrets: given, ...changes }) {
      const row = rows.get(id);
      if (!row) return null;
      if (changes.name !== undefined && taken(changes.name, id)) return 'name-taken';
      const settingsVersion = row.settingsVersion + (changes.settings ? 1 : 0);
      const changed = { ...row, ...changes, settingsVersion, updatedAt: new Date() };
      rows.set(id, changed);
      secrets.set(id, { clientSecret: null, apiKey: null, ...secrets.get(id), ...given });
      return changed;
    },
    remove: async (id) => rows.delete(id),
    secrets: async (id) => secrets.get(id) ?? { clientSecret: null, apiKey: null },
  };
}

export type MemoryRuns = RunStore & {
  /** Changes a run behind everybody's back, as a worker would. */
  patch(id: RunId, changes: Partial<Run>): void;
};

/** Runs in memory, as far as API and `runs/` use them. */
export function memoryRuns(): MemoryRuns {
  const rows = new Map<RunId, Run>();
  const found = new Map<RunId, StoredProblem[]>();
  const newestFirst = () => [...rows.values()].reverse();
  const unused = (): never => {
    throw new Error('not used by the API');
  };
  const patch = (id: RunId, changes: Partial<Run>) => {
    const row = rows.get(id);
    if (row) rows.set(id, { ...row, ...changes });
  };

  return {
    patch,
    async create(run) {
      const row: Run = {
        ...run,
        id: randomUUID() as RunId,
        status: 'queued',
        phase: 'queued',
        planHash: null,
        cost: null,
        people: 0,
        counts: NO_COUNTS,
        paused: false,
        createdAt: new Date(),
        finishedAt: null,
      };
      rows.set(row.id, row);
      return row;
    },
    discard: async (id) => void rows.delete(id),
    read: async (id) => rows.get(id) ?? null,
    async list({ integrationId, limit, before }) {
      const own = newestFirst().filter((run) => integrationId === undefined || run.integrationId === integrationId);
      const from = before === undefined ? 0 : own.findIndex(({ id }) => id === before) + 1;
      return own.slice(from, from + limit);
    },
    async progress(id) {
      const counts = rows.get(id)?.counts ?? NO_COUNTS;
      return { counts, done: counts.created, total: rows.get(id)?.people ?? 0 };
    },
    setPaused: async (id, paused) => patch(id, { paused }),
    isPaused: async (id) => rows.get(id)?.paused ?? false,
    async close(id, status) {
      const open = rows.get(id)?.finishedAt === null;
      if (open) patch(id, { status, phase: 'done', paused: false, finishedAt: new Date() });
      return open;
    },
    openRuns: async (integrationId) =>
      [...rows.values()].filter((run) => run.integrationId === integrationId && isOpen(run.status)),
    async setProblems(id, _stage, problems) {
      found.set(
        id,
        problems.map((problem, index) => ({ ...problem, id: String(index + 1), createdAt: new Date() })),
      );
    },
    async problems(id, { limit, after, code }) {
      const all = (found.get(id) ?? []).filter((problem) => code === undefined || problem.code === code);
      return all.filter((problem) => Number(problem.id) > Number(after ?? 0)).slice(0, limit);
    },
    async problemCounts(id) {
      const counts = new Map<
        Problem['code'],
        { code: Problem['code']; severity: Problem['severity']; count: number }
      >();
      for (const { code, severity } of found.get(id) ?? [])
        counts.set(code, { code, severity, count: (counts.get(code)?.count ?? 0) + 1 });
      return [...counts.values()];
    },
    setPhase: unused,
    saveBasis: unused,
    basis: unused,
    savePlanSummary: unused,
    totals: unused,
  };
}
