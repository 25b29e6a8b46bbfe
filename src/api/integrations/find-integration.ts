import type { Request } from 'express';
import type { Integration, IntegrationStore } from '../../ports/integration-store.ts';
import { notFound } from '../http/api-error.ts';
import { asIntegrationId, idOf } from '../http/ids.ts';

/** The integration that the address names, by id or by name. */
export async function integrationOf(req: Request, integrations: IntegrationStore): Promise<Integration> {
  const found = await findIntegration(idOf(req, 'integration'), integrations);
  if (!found) throw notFound('integration');
  return found;
}

/** A name cannot look like an id, so neither can hide the other. */
export async function findIntegration(idOrName: string, integrations: IntegrationStore): Promise<Integration | null> {
  const byId = await integrations.read(asIntegrationId(idOrName));
  return byId ?? (await integrations.list()).find(({ name }) => name === idOrName) ?? null;
}
