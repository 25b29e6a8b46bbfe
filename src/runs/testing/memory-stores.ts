import { randomUUID } from 'node:crypto';
import { NO_CERTIFICATES } from '../../domain/certificates/certificate-settings.ts';
import { changedSettings } from '../../domain/draft/settings-changes.ts';
import type { IntegrationId, RunId } from '../../domain/ids.ts';
import { NO_SCHEDULE } from '../../domain/incremental/no-schedule.ts';
import type { Problem } from '../../domain/problem.ts';
import { isOpen, NO_COUNTS } from '../../domain/run.ts';
import { DEFAULT_SAFETY } from '../../domain/safety-settings.ts';
import type {
  ChangeConditions,
  ChangeRefusal,
  Integration,
  IntegrationSecrets,
  IntegrationStore,
  SettingsVersion,
} from '../../ports/integration-store.ts';
import type { Run, RunStore, StoredProblem } from '../../ports/run-store.ts';

interface WhatElseThereIs {
  readonly openRuns?: RunStore['openRuns'];
  /** Integrations with linked people. */
  readonly linked?: ReadonlySet<IntegrationId>;
}

const NO_SECRETS = { clientSecret: null, apiKey: null, webhookSecret: null };

/** Integrations in memory, with the secrets apart as in the real store. */
export function memoryIntegrations({ openRuns, linked }: WhatElseThereIs = {}): IntegrationStore {
  const rows = new Map<IntegrationId, Integration>();
  const secrets = new Map<IntegrationId, Awaited<ReturnType<IntegrationStore['secrets']>>>();
  const versions = new Map<IntegrationId, SettingsVersion[]>();
  const keepVersion = ({ id, settingsVersion: version, settings }: Integration, activatedBy: string | null) =>
    versions.set(id, [{ version, settings, activatedBy, activatedAt: new Date() }, ...(versions.get(id) ?? [])]);
  const taken = (name: string, by?: IntegrationId) =>
    [...rows.values()].some((row) => row.name === name && row.id !== by);

  async function refusal(row: Integration, only: ChangeConditions = {}): Promise<ChangeRefusal | null> {
    const all = (only.atRest || only.nobodyWorks) && openRuns ? await openRuns(row.id) : [];
    const open = all.find(({ status }) => only.atRest || status !== 'waiting');
    if (open) return { openRun: open.id };
    if (only.unlinked && linked?.has(row.id)) return 'people-linked';
    return only.revision !== undefined && only.revision !== row.revision ? 'changed-meanwhile' : null;
  }

  return {
    async create({ secrets: given, activatedBy = null, ...rest }: Parameters<IntegrationStore['create']>[0]) {
      if (taken(rest.name)) return null;
      const now = new Date();
      const row: Integration = {
        syncIntervalMinutes: 1_440,
        safety: DEFAULT_SAFETY,
        draft: null,
        quarantine: null,
        schedule: NO_SCHEDULE,
        certificates: NO_CERTIFICATES,
        ...rest,
        id: randomUUID() as IntegrationId,
        settingsVersion: 1,
        revision: 1,
        probed: null,
        createdAt: now,
        updatedAt: now,
      };
      rows.set(row.id, row);
      keepVersion(row, activatedBy);
      secrets.set(row.id, { webhookSecret: null, ...given } satisfies Record<keyof IntegrationSecrets, string | null>);
      return row;
    },
    list: async () => [...rows.values()].sort((left, right) => left.name.localeCompare(right.name)),
    read: async (id) => rows.get(id) ?? null,
    async change(id, { secrets: given, activatedBy = null, ...changes }, only) {
      const row = rows.get(id);
      if (!row) return null;
      const refused = await refusal(row, only);
      if (refused) return refused;
      if (changes.name !== undefined && taken(changes.name, id)) return 'name-taken';
      const isNew = changes.settings !== undefined && changedSettings(row.settings, changes.settings).length > 0;
      const settingsVersion = row.settingsVersion + (isNew ? 1 : 0);
      const changed = { ...row, ...changes, settingsVersion, revision: row.revision + 1, updatedAt: new Date() };
      rows.set(id, changed);
      if (isNew) keepVersion(changed, activatedBy);
      secrets.set(id, { ...NO_SECRETS, ...secrets.get(id), ...given });
      return changed;
    },
    async remove(id, only) {
      const row = rows.get(id);
      const refused = row ? await refusal(row, only) : null;
      return refused ?? rows.delete(id);
    },
    settingsVersions: async (id, { limit, before }) =>
      (versions.get(id) ?? []).filter(({ version }) => before === undefined || version < before).slice(0, limit),
    settingsVersion: async (id, wanted) => (versions.get(id) ?? []).find(({ version }) => version === wanted) ?? null,
    secrets: async (id) => secrets.get(id) ?? NO_SECRETS,
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
        startedBy: null,
        traceParent: null,
        preview: false,
        undoes: null,
        employeeId: null,
        guard: null,
        expiresAt: null,
        ...run,
        id: randomUUID() as RunId,
        status: 'queued',
        phase: 'queued',
        planHash: null,
        cost: null,
        people: 0,
        peopleDone: 0,
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
    async list({ integrationId, kinds, limit, before }) {
      const own = newestFirst().filter(
        (run) =>
          (integrationId === undefined || run.integrationId === integrationId) && (kinds?.includes(run.kind) ?? true),
      );
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
      [...rows.values()].filter(
        (run) => run.integrationId === integrationId && run.kind !== 'person' && isOpen(run.status),
      ),
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
    problemSeverities: async (ids) =>
      new Map(
        ids.map((id) => {
          const of = (severity: Problem['severity']) =>
            (found.get(id) ?? []).filter((problem) => problem.severity === severity).length;
          return [id, { error: of('error'), warning: of('warning'), info: of('info') }];
        }),
      ),
    setPhase: unused,
    saveBasis: unused,
    basis: unused,
    savePlanSummary: unused,
    beginApplying: async (id) => patch(id, { status: 'applying', phase: 'applying' }),
    readAgainIfOlder: unused,
  };
}
