import type { IntegrationId } from '../domain/ids.ts';
import type { UpdatesDeps } from './deps.ts';
import { ready } from './update-person.ts';

/** Keeps that somebody wants to know now who changed. A look at Personio serves it, whenever there can be one. */
export async function askForChanges(deps: UpdatesDeps, integrationId: IntegrationId): Promise<void> {
  await ready(deps, integrationId);
  await deps.hints.add(integrationId, [{ employeeId: null, source: 'by-hand' }]);
}
