import { sql } from 'drizzle-orm';
import type { LearnerId, StepId } from '../domain/ids.ts';
import type { StepKind, StepStatus } from '../domain/steps.ts';
import type { Claim } from '../ports/step-store.ts';
import type { Database } from './database.ts';

interface Recorded {
  readonly id: StepId;
  readonly status: StepStatus;
  readonly learnerId: LearnerId | null;
  readonly already: boolean;
}

/**
 * Whose memberships are: one that this run added gets its row, one that it removed loses it, within the transaction that
 * records the outcome. `kinds`: of the steps that were recorded. One that was found there is claimed by nobody, and keeps the row it may have.
 */
export async function keepMemberships(
  tx: Pick<Database, 'execute'>,
  { runId, integrationId }: Pick<Claim, 'runId' | 'integrationId'>,
  recorded: readonly Recorded[],
  kinds: ReadonlySet<StepKind>,
): Promise<void> {
  const applied = recorded.filter(({ status, learnerId }) => status === 'applied' && learnerId !== null);
  if (applied.length === 0) return;
  const rows = JSON.stringify(applied);
  if (kinds.has('add-to-group'))
    await tx.execute(sql`
    INSERT INTO memberships (integration_id, learner_id, group_id, "group", employee_id, run_id)
    SELECT DISTINCT ON (r."learnerId", s.step->>'groupId')
      ${integrationId}, r."learnerId", s.step->>'groupId', s.step->>'group', s.employee_id, ${runId}
    FROM jsonb_to_recordset(${rows}::jsonb) AS r(id bigint, "learnerId" text, already boolean)
    JOIN steps s ON s.id = r.id
    WHERE s.kind = 'add-to-group' AND NOT r.already
    ON CONFLICT (integration_id, learner_id, group_id) DO UPDATE
      SET "group" = excluded."group", employee_id = excluded.employee_id, run_id = excluded.run_id, added_at = now()`);
  if (kinds.has('remove-from-group'))
    await tx.execute(sql`
    DELETE FROM memberships m
    USING jsonb_to_recordset(${rows}::jsonb) AS r(id bigint, "learnerId" text) JOIN steps s ON s.id = r.id
    WHERE s.kind = 'remove-from-group' AND m.integration_id = ${integrationId}
      AND m.learner_id = r."learnerId" AND m.group_id = s.step->>'groupId'`);
}
