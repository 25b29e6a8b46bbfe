import type { IntegrationId, RunId } from '../domain/ids.ts';
import { PROBLEM_CODES, type ProblemCode } from '../domain/problem.ts';
import { type ClosedRunStatus, isOpen, NO_COUNTS, type RunCounts } from '../domain/run.ts';
import { summaryMail } from '../domain/summary/index.ts';
import type { IntegrationStore } from '../ports/integration-store.ts';
import type { Logger } from '../ports/logger.ts';
import type { MailStore } from '../ports/mail-store.ts';
import type { Mailer } from '../ports/mailer.ts';
import { DEFAULT_AGES, type RetentionStore } from '../ports/retention-store.ts';
import type { RunStore } from '../ports/run-store.ts';
import { heartbeating } from './heartbeating.ts';

export interface ReportDeps {
  readonly runs: RunStore;
  readonly integrations: IntegrationStore;
  readonly mails: MailStore;
  readonly retention: RetentionStore;
  /** Null without a mail server: the mail is kept and shown. */
  readonly mailer: Mailer | null;
  readonly logger: Logger;
}

/** How the workflow came to its end. */
export type RunEnding =
  | { readonly how: 'finished' }
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
        await sendSummary(deps, runId, integrationId);
        await deps.retention.purge(DEFAULT_AGES);
        return { status: run.status, counts: run.counts };
      });
    },
  };
}

/** A failure that an earlier stage already explained is not reported twice. */
async function explainFailure(runs: RunStore, runId: RunId, code: string): Promise<void> {
  const known: ProblemCode = PROBLEM_CODES.find((candidate) => candidate === code) ?? 'internal-error';
  const explained = await runs.problemCounts(runId);
  if (explained.some((problem) => problem.code === known && problem.severity === 'error')) return;
  await runs.setProblems(runId, 'end', [{ code: known, severity: 'error' }]);
}

async function statusFor(runs: RunStore, runId: RunId, ending: RunEnding): Promise<ClosedRunStatus> {
  if (ending.how !== 'finished') return ending.how;
  const problems = await runs.problemCounts(runId);
  return problems.some((problem) => problem.severity !== 'info') ? 'completed_with_problems' : 'completed';
}

/** At most once: kept before it is sent, and an unknown outcome is shown, never repeated (invariant 5). */
async function sendSummary(
  { runs, integrations, mails, mailer, logger }: ReportDeps,
  runId: RunId,
  integrationId: IntegrationId,
): Promise<void> {
  const [run, integration] = await Promise.all([runs.read(runId), integrations.read(integrationId)]);
  if (!run || !integration || run.finishedAt === null || isOpen(run.status)) return;
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
  const sends = mailer !== null && recipients.length > 0;
  const mail = { to: recipients, ...content };
  const id = await mails.keep({
    ...mail,
    integrationId,
    runId,
    purpose: 'summary',
    status: sends ? 'sending' : 'kept',
  });
  // An attempt before this one was killed while it sent: nobody knows what the server did, and it is not asked again.
  if (id === null) return mails.doubt(runId, 'summary');
  if (!sends) return;
  try {
    await mailer.send(mail);
    await mails.setStatus(id, 'sent');
  } catch {
    await mails.setStatus(id, 'unknown');
    logger.warn({ runId, mailId: id }, 'The mail server did not confirm the summary mail');
  }
}
