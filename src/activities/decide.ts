import { ApplicationFailure } from '@temporalio/common';
import type { DecisionOutcome } from '../domain/decision.ts';
import { approvalMail } from '../domain/guard/approval-mail.ts';
import type { IntegrationId, RunId } from '../domain/ids.ts';
import type { DecisionStore } from '../ports/decision-store.ts';
import type { IntegrationStore } from '../ports/integration-store.ts';
import type { RunStore } from '../ports/run-store.ts';
import { heartbeating } from './heartbeating.ts';
import { type MailDeps, sendOnce } from './send-once.ts';

export interface DecideDeps extends MailDeps {
  readonly runs: RunStore;
  readonly integrations: IntegrationStore;
  readonly decisions: DecisionStore;
}

/** Either the wait is over, or this is how long it can still last. */
export type Waiting = { readonly outcome: DecisionOutcome } | { readonly leftMs: number };

export function createDecideActivities(deps: DecideDeps) {
  const { runs, integrations, decisions, logger } = deps;
  return {
    /** The run waits from now on; whoever gets the mails of this integration is told once, unless somebody asked for the wait. */
    async beginWaiting(runId: RunId, integrationId: IntegrationId): Promise<Waiting> {
      return heartbeating(logger, async () => {
        const integration = await integrations.read(integrationId);
        if (!integration) return { outcome: 'expired' };
        const leftMs = await decisions.beginWaiting(runId, integration.safety.approvalHours);
        const run = await runs.read(runId);
        if (run?.guard && run.expiresAt && run.guard.findings.some(({ code }) => code !== 'approval-wanted')) {
          const { recipients: to, language } = integration.settings.summary;
          const mail = approvalMail(
            { integration: integration.name, ...run.guard, expiresAt: run.expiresAt },
            language,
          );
          await sendOnce(deps, { runId, integrationId, purpose: 'approval' }, { to, ...mail });
        }
        return { leftMs };
      });
    },

    /** What was decided by now; the time decides too. */
    async readDecision(runId: RunId): Promise<Waiting> {
      return heartbeating(logger, () => decisions.settle(runId));
    },

    /** Takes down a decision that came through Temporal itself; one that the API took down before stands. */
    async noteDecision(runId: RunId, outcome: DecisionOutcome, planHash: string | null): Promise<void> {
      return heartbeating(logger, async () => {
        const taken = await decisions.decide(runId, { outcome, planHash });
        if (typeof taken === 'object' && 'id' in taken) return;
        const type = typeof taken === 'string' ? taken : 'already-decided';
        throw ApplicationFailure.create({ type, message: `not decided: ${type}`, nonRetryable: true });
      });
    },
  };
}
