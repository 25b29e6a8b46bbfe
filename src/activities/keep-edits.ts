import type { IntegrationId, RunId } from '../domain/ids.ts';
import type { PersonPlan } from '../domain/plan-person.ts';
import type { DriftStore } from '../ports/drift-store.ts';
import type { LinkStore } from '../ports/link-store.ts';

export interface EditsDeps {
  readonly links: LinkStore;
  readonly drifts: DriftStore;
}

/**
 * Keeps what comparing a page of accounts brought: which fields somebody edited, and which are as they should be. Both are
 * readings, so that they are kept whether the plan is applied or not.
 */
export async function keepEdits(
  { links, drifts }: EditsDeps,
  { runId, integrationId }: { readonly runId: RunId; readonly integrationId: IntegrationId },
  page: readonly { readonly plan: PersonPlan }[],
): Promise<void> {
  const compared = page.flatMap(({ plan: { employeeId, learnerId, edits } }) =>
    edits && learnerId !== null ? [{ employeeId, learnerId, ...edits }] : [],
  );
  if (compared.length === 0) return;
  await drifts.keep(integrationId, runId, compared);
  const fresh = compared.filter(({ written }) => Object.keys(written).length > 0);
  if (fresh.length > 0)
    await links.noteWritten(
      integrationId,
      fresh.map(({ employeeId, written }) => ({ employeeId, written })),
    );
}
