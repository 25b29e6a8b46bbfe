import { PASSING_CODES } from '../domain/failures/passing.ts';
import type { IntegrationId, RunId } from '../domain/ids.ts';
import { READ_AGAIN_MS } from '../domain/incremental/read-again.ts';
import { PROBLEM_CODES, type ProblemCode } from '../domain/problem.ts';
import { quarantineCause } from '../domain/quarantine/causes.ts';
import { type ClosedRunStatus, isOpen, NO_COUNTS, type RunCounts } from '../domain/run.ts';
import { summaryMail } from '../domain/summary/index.ts';
import type { DueDateStore } from '../ports/due-date-store.ts';
import type { HintStore } from '../ports/hint-store.ts';
import type { IntegrationStore } from '../ports/integration-store.ts';
import type { RetentionStore } from '../ports/retention-store.ts';
import type { Run, RunStore } from '../ports/run-store.ts';
import { heartbeating } from './heartbeating.ts';
import { enterQuarantine, type QuarantineDeps } from './quarantine.ts';
import { type MailDeps, sendOnce } from './send-once.ts';
import { type CaseDeps, settleCases } from './settle-cases.ts';

export interface ReportDeps extends MailDeps, CaseDeps {
  readonly integrations: IntegrationStore;
  readonly retention: RetentionStore;
  readonly hints: Pick<HintStore, 'measure' | 'serveEverybody'>;
  readonly dueDates: Pick<DueDateStore, 'settle'>;
}

/** How the workflow came to its end. */
export type RunEnding =
  | { readonly how: 'finished' }
  | { readonly how: 'rejected' | 'expired' | 'superseded' }
  | { readonly how: 'cancelled' }
  | { readonly how: 'failed'; readonly code: string };

export interface ClosedRun {
  readonly status: ClosedRunStatus;
  readonly counts: RunCounts;
}

export function createReportActivities(deps: ReportDeps) {
  const { runs, logger } = deps;
  return {
    /** Closes the run with its counts, drops what was read of people and what served its time, and sends the summary. */
    async closeRun(runId: RunId, integrationId: IntegrationId, ending: RunEnding): Promise<ClosedRun> {
      return heartbeating(logger, async () => {
        if (ending.how === 'failed') await explainFailure(runs, runId, ending.code);
        const status = await statusFor(runs, runId, ending);
        await runs.close(runId, status);
        const run = await runs.read(runId);
        // Deleted with its integration, or not in a backup that was restored: there is nothing to close or to report.
        if (!run) return { status, counts: NO_COUNTS };
        if (isOpen(run.status)) throw new Error('the run is still open');
        await quarantineAfter(deps, run, ending); // before anybody starts the next one
        await settleCases(deps, run);
        if (!run.dryRun && !run.preview) await deps.dueDates.settle(runId, PASSING_CODES);
        await deps.hints.measure(runId);
        if (looksAtEverybody(run)) {
          const found = await runs.problemCounts(runId);
          const listComplete = !found.some(({ code }) => code === 'employees-incomplete');
          await deps.hints.serveEverybody(runId, { lagMs: READ_AGAIN_MS, listComplete });
        }
        await sendSummary(deps, runId, integrationId);
        await deps.retention.purge();
        return { status: run.status, counts: run.counts };
      });
    },
  };
}

/** Whoever had hints well before it began to read, and whom it judged, was looked at by it. */
function looksAtEverybody({ kind, status, dryRun, preview }: Run): boolean {
  return kind === 'full' && !dryRun && !preview && (status === 'completed' || status === 'completed_with_problems');
}

/** Also a run that somebody closed from outside meanwhile has met what it met. */
export async function quarantineAfter(deps: QuarantineDeps, run: Run, ending: RunEnding): Promise<void> {
  const code = ending.how === 'failed' ? quarantineCause(ending.code) : null;
  if (code === null) return;
  await enterQuarantine(deps, run.integrationId, { runId: run.id, code, since: run.finishedAt ?? run.createdAt });
}

/** A failure that an earlier stage already explained is not reported twice. */
export async function explainFailure(runs: RunStore, runId: RunId, code: string): Promise<void> {
  const known: ProblemCode = PROBLEM_CODES.find((candidate) => candidate === code) ?? 'internal-error';
  const explained = await runs.problemCounts(runId);
  if (explained.some((problem) => problem.code === known && problem.severity === 'error')) return;
  await runs.setProblems(runId, 'end', [{ code: known, severity: 'error' }]);
}

export async function statusFor(runs: RunStore, runId: RunId, ending: RunEnding): Promise<ClosedRunStatus> {
  if (ending.how !== 'finished') return ending.how;
  const problems = await runs.problemCounts(runId);
  return problems.some((problem) => problem.severity !== 'info') ? 'completed_with_problems' : 'completed';
}

/**
 * Whoever rejected a plan, started anew or only wanted to see one knows; a plan that expired should have been looked at. What was edited
 * stands in the list of edits.
 */
function nobodyAsks({ kind, status, dryRun, preview }: Run): boolean {
  return (
    preview || kind === 'drift' || status === 'rejected' || status === 'superseded' || (status === 'expired' && dryRun)
  );
}

async function sendSummary(deps: ReportDeps, runId: RunId, integrationId: IntegrationId): Promise<void> {
  const { runs, integrations } = deps;
  const [run, integration] = await Promise.all([runs.read(runId), integrations.read(integrationId)]);
  if (!run || !integration || run.finishedAt === null || isOpen(run.status)) return;
  if (nobodyAsks(run)) return;
  const { recipients, language } = integration.settings.summary;
  const content = summaryMail(
    {
      integration: integration.name,
      status: run.status,
      dryRun: run.dryRun,
      counts: run.counts,
      durationMs: run.finishedAt.getTime() - run.createdAt.getTime(),
      problems: await runs.problemCounts(runId),
    },
    language,
  );
  await sendOnce(deps, { runId, integrationId, purpose: 'summary' }, { to: recipients, ...content });
}
