import type { Request } from 'express';
import type { Integration, IntegrationChanges, IntegrationStore } from '../../ports/integration-store.ts';
import { notFound } from '../http/api-error.ts';
import { integrationOf } from '../integrations/find-integration.ts';
import { changedMeanwhile } from '../integrations/refused-change.ts';
import { requireMatch } from '../integrations/revision.ts';

const ATTEMPTS = 5;

/** Writes what comes of the integration as it is, and looks again where somebody was faster. */
export async function changeDraft(
  req: Request,
  integrations: IntegrationStore,
  ifMatch: string | undefined,
  changesOf: (integration: Integration) => IntegrationChanges | Promise<IntegrationChanges>,
): Promise<Integration> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const former = await integrationOf(req, integrations);
    requireMatch(ifMatch, former);
    const changed = await integrations.change(former.id, await changesOf(former), { revision: former.revision });
    if (changed === null) throw notFound('integration');
    if (typeof changed === 'object' && 'revision' in changed) return changed;
  }
  throw changedMeanwhile();
}
