import { type SQL, sql } from 'drizzle-orm';
import type { StepKind, StepStatus } from '../domain/steps.ts';
import type { Claim } from '../ports/step-store.ts';
import type { Database } from './database.ts';

/** A step that has an outcome since this moment. */
export interface Settled extends Record<string, unknown> {
  readonly position: number;
  readonly kind: StepKind;
  readonly status: StepStatus;
  readonly invites: boolean;
}

/** What an UPDATE of `steps s` has to return for it. */
export const SETTLED: SQL = sql`s.position, s.kind, s.status, (s.kind = 'invite' OR (s.kind = 'create' AND s.step->>'invite' = 'true')) AS invites`;

/** No batch of people begins there: what is dropped or taken back beside the batches has a tally of its own. */
export const BESIDE_THE_BATCHES = -1;

/** Adds to the tally of the batch, within the transaction that settled the steps: one is never there without the other. */
export async function tally(
  tx: Pick<Database, 'execute'>,
  { runId, from }: Pick<Claim, 'runId' | 'from'>,
  settled: readonly Settled[],
): Promise<void> {
  if (settled.length === 0) return;
  const applied = settled.filter(({ status }) => status === 'applied');
  const ofKind = (...kinds: StepKind[]) => applied.filter(({ kind }) => kinds.includes(kind));
  const added = {
    people: peopleIn(settled),
    created: ofKind('create').length,
    updated: peopleIn(ofKind('update', 'reactivate')),
    deactivated: ofKind('deactivate').length,
    groups_added: ofKind('add-to-group').length,
    groups_removed: ofKind('remove-from-group').length,
    invited: applied.filter(({ invites }) => invites).length,
    failed: peopleIn(settled.filter(({ status }) => status === 'failed' || status === 'unconfirmed')),
  };
  const names = Object.keys(added).map((name) => sql.identifier(name));
  const sums = names.map((name) => sql`${name} = t.${name} + excluded.${name}`);
  await tx.execute(sql`
    INSERT INTO batch_tallies AS t (run_id, batch, ${sql.join(names, sql`, `)})
    VALUES (${runId}, ${from}, ${sql.join(
      Object.values(added).map((value) => sql`${value}`),
      sql`, `,
    )})
    ON CONFLICT (run_id, batch) DO UPDATE SET ${sql.join(sums, sql`, `)}`);
}

function peopleIn(steps: readonly Settled[]): number {
  return new Set(steps.map(({ position }) => position)).size;
}
