import type { LinkKeys } from '../../domain/matching.ts';
import type { HintStore, NewHint } from '../../ports/hint-store.ts';
import type { IdempotencyStore } from '../../ports/idempotency-store.ts';
import type { PersonRunStore } from '../../ports/person-run-store.ts';
import type { StoredStep } from '../../ports/step-store.ts';
import type { UpdatesDeps } from '../deps.ts';
import type { EmployeeUpdates } from '../employee-updates.ts';
import { TemporalAwayError } from '../errors.ts';
import { memoryKeys } from './memory-keys.ts';
import type { MemoryRuns } from './memory-stores.ts';

/** Updates of single people as `runs/` sees them: what was kept, and what workflows were told. */
export function memoryUpdates(
  runs: MemoryRuns,
  temporal: { readonly away: boolean } = { away: false },
  keys: IdempotencyStore = memoryKeys(runs),
) {
  const ordered: StoredStep[] = [];
  const kept: NewHint[] = [];
  const told: string[] = [];
  const linked: LinkKeys[] = [];
  const unused = (): never => {
    throw new Error('not used by the API');
  };
  const tell = async (what: string) => {
    if (temporal.away) throw new TemporalAwayError('Temporal does not answer');
    told.push(what);
  };
  const updates: EmployeeUpdates = {
    hint: ({ employeeId }, source) => tell(`${source} ${employeeId}`),
    order: ({ employeeId }) => tell(`order ${employeeId}`),
    isRunning: async ({ employeeId }) => told.includes(`order ${employeeId}`),
  };
  const personRuns: PersonRunStore = {
    async enqueue(run) {
      const open = (await runs.list({ limit: 1_000 })).find(
        ({ kind, employeeId, phase }) => kind === 'person' && employeeId === run.employeeId && phase === 'queued',
      );
      if (open) return { runId: open.id, joined: true };
      return { runId: (await runs.create({ ...run, kind: 'person', dryRun: false })).id, joined: false };
    },
    order: (run) => runs.create({ ...run, kind: 'person', dryRun: false }),
    orderOnce: (run, key) => keys.createRun({ ...run, kind: 'person', dryRun: false }, key),
    begin: unused,
    standing: unused,
    keepPlan: unused,
    open: unused,
    unhinted: async () =>
      (await runs.list({ limit: 1_000 })).filter(
        ({ kind, phase, finishedAt }) => kind === 'person' && phase === 'applying' && finishedAt === null,
      ),
  };
  const hints: HintStore = {
    async add(_integrationId, given) {
      kept.push(...given);
      return given.length;
    },
    async addOnce(_integrationId, given) {
      const known = new Set(kept.map(({ digest }) => digest));
      const added = given.filter(({ digest }) => !known.has(digest));
      kept.push(...added);
      return new Set(added.map(({ digest }) => digest));
    },
    markPassedOn: async () => {},
    markAllPassedOn: async () => {},
    unpassed: async () => [],
    countUnpassed: async () => new Map(),
    measure: unused,
    serveSecondLook: unused,
    serve: unused,
    serveEverybody: unused,
    wantsEverything: unused,
    serveEverything: unused,
  };
  const links: UpdatesDeps['links'] = {
    around: async (_integrationId, employeeIds) => linked.filter(({ employeeId }) => employeeIds.includes(employeeId)),
  };
  const nobody = { find: async () => null };
  const people = { holds: nobody, erasures: nobody };
  return {
    kept,
    told,
    linked,
    ordered,
    deps: {
      updates,
      personRuns,
      hints,
      links,
      ...people,
      steps: { savePlan: async () => {}, list: async () => ordered },
    },
  };
}
