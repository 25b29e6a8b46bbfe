import { z } from 'zod';
import type { LmsCapabilities } from '../../domain/lms-capabilities.ts';
import type { IntegrationSettings } from '../../domain/settings.ts';
import { endpoint } from '../http/endpoint.ts';
import { listOf } from '../http/paging.ts';
import { integrationOf } from '../integrations/find-integration.ts';

const USES = ['master-data', 'custom', 'external-id'] as const;

const Field = z
  .strictObject({
    key: z.string(),
    label: z.string(),
    use: z
      .enum(USES)
      .meta({ description: 'Fed by itself, by a mapping of the settings, or with the id of the employee.' }),
    allowed: z
      .array(z.string())
      .nullable()
      .meta({ description: 'The values that it takes; null where any text goes.' }),
    fedBy: z
      .strictObject({
        attribute: z.string().meta({ description: 'Key or universal id in Personio, or as the settings name it.' }),
        required: z.boolean().meta({ description: 'False: not being readable is no problem.' }),
      })
      .nullable()
      .meta({ description: 'Null where nothing does.' }),
  })
  .meta({ id: 'Field' });

export const listFields = endpoint({
  operationId: 'listFields',
  method: 'get',
  path: '/api/v1/integrations/{id}/catalogue/fields',
  tag: 'Integrations',
  summary: 'Fields of the LMS',
  description: 'What a learner has places for, and which attribute of Personio feeds each with the present settings.',
  role: 'viewer',
  answers: { 200: { description: 'The fields', schema: listOf(Field) } },
  errors: ['integration-not-found'],
  handle:
    ({ integrations, capabilitiesOf }) =>
    async ({ req }) => {
      const { kind, settings } = await integrationOf(req, integrations);
      return { status: 200, body: { items: fieldsOf(capabilitiesOf(kind), settings), next: null } };
    },
});

function fieldsOf(can: LmsCapabilities, settings: IntegrationSettings): z.input<typeof Field>[] {
  return can.fields.map(({ key, label, allowed }) => {
    const shown = { key, label, allowed: allowed ? [...allowed] : null };
    const master = can.masterData.find(({ field }) => field === key);
    if (master)
      return { ...shown, use: 'master-data', fedBy: { attribute: master.attribute, required: !master.optional } };
    if (key !== can.externalIdField) return { ...shown, use: 'custom', fedBy: assigned(key, settings) };
    return {
      ...shown,
      use: 'external-id',
      fedBy: settings.externalId === 'ignore' ? null : { attribute: 'id', required: true },
    };
  });
}

function assigned(field: string, { customAttributes }: IntegrationSettings) {
  const assignment = customAttributes.assignments.find((one) => one.field === field);
  return customAttributes.enabled && assignment ? { attribute: assignment.attribute, required: true } : null;
}
