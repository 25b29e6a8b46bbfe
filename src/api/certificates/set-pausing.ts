import type { Request } from 'express';
import { type Pausing, pausing } from '../../domain/certificates/pausing.ts';
import type { Integration } from '../../ports/integration-store.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { ApiError, notFound } from '../http/api-error.ts';
import { integrationOf } from '../integrations/find-integration.ts';
import { requireOn } from './require-on.ts';

const ATTEMPTS = 5;

/** Saves that nothing is filed for now, or is again. A certificate on its way is finished. */
export async function setPausing(
  { integrations, schedules }: Pick<ApiDependencies, 'integrations' | 'schedules'>,
  req: Request,
  how: Pausing,
): Promise<Integration> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const integration = await integrationOf(req, integrations);
    requireOn(integration);
    const { id, revision, certificates } = integration;
    const wanted = pausing(certificates, how);
    if (wanted === certificates) return integration;
    const changed = await integrations.change(id, { certificates: wanted }, { revision });
    if (changed === null) throw notFound('integration');
    if (typeof changed !== 'object' || !('certificates' in changed)) continue; // somebody changed something else meanwhile
    await schedules.follow(changed);
    return changed;
  }
  throw new ApiError({
    code: 'changed-meanwhile',
    detail: 'The integration is being changed all the time.',
    remedy: 'Try again in a moment.',
  });
}
