import type { IntegrationId, RunId } from '../domain/ids.ts';
import type { Problem } from '../domain/problem.ts';
import type { Connections } from '../ports/connections.ts';
import type { Logger } from '../ports/logger.ts';
import type { Run, RunStore } from '../ports/run-store.ts';
import type { UndoStore } from '../ports/undo-store.ts';
import { closeAbandoned, problemOr } from './check.ts';
import { heartbeating } from './heartbeating.ts';

interface UndoCheckDeps {
  readonly connections: Connections;
  readonly runs: RunStore;
  readonly undo: UndoStore;
  readonly logger: Logger;
}

/** Up to so many people are looked up one by one; for more it is cheaper to read the whole list. */
const FEW = 50;

export function createUndoCheck({ connections, runs, undo, logger }: UndoCheckDeps) {
  return {
    /**
     * Closes what a terminated run left behind and checks the LMS. Personio is not asked: an undo is wanted most when something
     * is wrong there. `readAll`: the list of learners is to be read before the plan is made.
     */
    async checkUndo(runId: RunId, integrationId: IntegrationId): Promise<{ stop: string | null; readAll: boolean }> {
      return heartbeating(logger, async (signal) => {
        await closeAbandoned(runs, runId, integrationId);
        await runs.setPhase(runId, 'planning', 'checking');
        const connected = await connections.open(integrationId);
        if ('problems' in connected) return stopped(runId, connected.problems);
        const { integration, lms } = connected;
        const portal = await problemOr(lms.check(signal));
        if ('problem' in portal) return stopped(runId, [portal.problem]);
        const groups = await problemOr(lms.readGroups(signal));
        if ('problem' in groups) return stopped(runId, [...portal.value, groups.problem]);

        await runs.setProblems(runId, 'check', portal.value);
        const undone = await undoneBy(runs, runId);
        const { settings, settingsVersion } = integration;
        const { resolved } = await runs.basis(undone.id);
        await runs.saveBasis(runId, { settings, settingsVersion, resolved, groups: groups.value });
        await runs.setPhase(runId, 'planning', 'reading');
        return { stop: null, readAll: (await undo.extent(undone.id)).people > FEW };
      });
    },
  };

  async function stopped(runId: RunId, problems: readonly Problem[]) {
    await runs.setProblems(runId, 'check', problems);
    return { stop: problems.find(({ severity }) => severity === 'error')?.code ?? 'internal-error', readAll: false };
  }
}

/** The run that this one takes back. */
export async function undoneBy(runs: RunStore, runId: RunId): Promise<Run> {
  const run = await runs.read(runId);
  const undone = run?.undoes ? await runs.read(run.undoes) : null;
  if (!undone) throw new Error('the run to take back is gone');
  return undone;
}
