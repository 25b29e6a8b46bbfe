import { z } from 'zod';
import type { Integration, IntegrationStore } from '../../ports/integration-store.ts';
import { notFound } from '../http/api-error.ts';
import { findIntegration } from './find-integration.ts';

/** `?integration=`: only what belongs to this one. */
export const integrationFilter = z
  .string()
  .regex(/^[A-Za-z0-9-]{1,64}$/)
  .exactOptional()
  .meta({ description: 'Only what belongs to the integration with this id or name.', example: 'acme' });

/** Undefined where nothing was asked for; 404 where there is none, since an empty list would pass for an answer. */
export async function filteredBy(
  asked: string | undefined,
  integrations: IntegrationStore,
): Promise<Integration | undefined> {
  if (asked === undefined) return undefined;
  const found = await findIntegration(asked, integrations);
  if (!found) throw notFound('integration');
  return found;
}
