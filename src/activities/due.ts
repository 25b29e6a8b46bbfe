import { createHmac } from 'node:crypto';
import type { IntegrationId } from '../domain/ids.ts';
import type { DueDateStore, DueRow } from '../ports/due-date-store.ts';
import type { NewHint } from '../ports/hint-store.ts';
import type { IntegrationStore } from '../ports/integration-store.ts';
import type { Logger } from '../ports/logger.ts';
import type { ScheduledRuns } from '../ports/scheduled-runs.ts';
import { heartbeating } from './heartbeating.ts';

export interface DueDeps {
  readonly dueDates: Pick<DueDateStore, 'due' | 'asked'>;
  readonly integrations: Pick<IntegrationStore, 'read'>;
  readonly scheduledRuns: Pick<ScheduledRuns, 'forget'>;
  /** Keeps hints and tells the workflows of these people; answers how many were new. */
  takeHints(integrationId: IntegrationId, hints: readonly NewHint[]): Promise<number>;
  readonly planKey: Buffer;
  readonly logger: Logger;
}

/** Counts and a code; nothing about people. */
export type DueResult =
  | { readonly outcome: 'asked'; readonly people: number; readonly hints: number }
  | { readonly outcome: 'skipped'; readonly because: string };

/** In one go; the rest a few minutes later. More than a few are served by one full sync anyway, which serves the rest too. */
const PAGE = 500;

export function createDueActivities({ dueDates, integrations, takeHints, scheduledRuns, planKey, logger }: DueDeps) {
  return {
    /** Asks for an update of everybody whose day has come. Hints first, then the note that they were given: nobody is lost in between. */
    async askForDue(integrationId: IntegrationId): Promise<DueResult> {
      return heartbeating(logger, async () => {
        const integration = await integrations.read(integrationId);
        if (!integration) {
          await scheduledRuns.forget(integrationId);
          return { outcome: 'skipped', because: 'integration-gone' };
        }
        if (integration.quarantine) return { outcome: 'skipped', because: 'quarantined' };
        const rows = await dueDates.due(integrationId, PAGE);
        const hints = rows.map(
          (row): NewHint => ({
            ...{ employeeId: row.employeeId, source: 'due', digest: digestOf(planKey, row) },
          }),
        );
        const added = hints.length === 0 ? 0 : await takeHints(integrationId, hints);
        await dueDates.asked(integrationId, rows);
        return { outcome: 'asked', people: new Set(rows.map(({ employeeId }) => employeeId)).size, hints: added };
      });
    },
  };
}

/** The same attempt for the same day is one hint, however often the activity begins again. */
function digestOf(key: Buffer, { kind, employeeId, dueAt, attempts }: DueRow): string {
  const text = JSON.stringify(['due', kind, employeeId, dueAt.getTime(), attempts]);
  return createHmac('sha256', key).update(text).digest('base64url');
}
