import { z } from 'zod';
import type { FieldDefinition, LmsCapabilities } from '../../domain/lms-capabilities.ts';
import { FIELD_TYPES } from '../../domain/mapping/field-type.ts';
import { resolveField } from '../../domain/mapping/resolve-field.ts';
import { targetsOf } from '../../domain/mapping/resolve-rows.ts';
import { withFields } from '../../domain/mapping/with-fields.ts';
import type { Language } from '../../domain/problem-texts/index.ts';
import { fieldTypeLabel } from '../../domain/problem-texts/type-words.ts';
import type { IntegrationSettings } from '../../domain/settings.ts';
import { endpoint } from '../http/endpoint.ts';
import { language, languageOf } from '../http/language.ts';
import { listOf } from '../http/paging.ts';
import { VENDOR_PROBLEMS } from '../http/vendor-problem.ts';
import { integrationOf } from '../integrations/find-integration.ts';
import { portalFieldsOf } from './portal-fields.ts';

const USES = ['master-data', 'custom', 'external-id'] as const;

const Field = z
  .strictObject({
    key: z.string(),
    label: z.string(),
    type: z
      .enum(FIELD_TYPES)
      .nullable()
      .meta({ description: 'Null where the LMS does not say: any attribute goes, as text.' }),
    typeLabel: z.string().nullable().meta({ description: 'The type in words.' }),
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
  description:
    'What a learner has places for, and which attribute of Personio feeds each with the present settings. Asks the LMS, at most once a minute, only where portals define fields of their own.',
  role: 'viewer',
  query: z.strictObject({ language }),
  answers: { 200: { description: 'The fields', schema: listOf(Field) } },
  errors: ['integration-not-found', ...VENDOR_PROBLEMS],
  handle:
    (deps) =>
    async ({ query, req }) => {
      const spoken = languageOf(req, query.language);
      const integration = await integrationOf(req, deps.integrations);
      const own = await portalFieldsOf(integration, deps, spoken);
      const can = withFields(deps.capabilitiesOf(integration.kind), own);
      return { status: 200, body: { items: fieldsOf(can, own, integration.settings, spoken), next: null } };
    },
});

function fieldsOf(
  can: LmsCapabilities,
  own: readonly FieldDefinition[] | undefined,
  settings: IntegrationSettings,
  spoken: Language,
): z.input<typeof Field>[] {
  const { assignments } = settings.customAttributes;
  const targets = targetsOf(can, own);
  const rowOf = new Map(assignments.map((row) => [keyOf(row.field, targets), row] as const));
  return can.fields.map(({ key, label, type, allowed }) => {
    const typeLabel = type ? fieldTypeLabel(type, spoken) : null;
    const shown = { key, label, type: type ?? null, typeLabel, allowed: allowed ? [...allowed] : null };
    const master = can.masterData.find(({ field }) => field === key);
    if (master)
      return { ...shown, use: 'master-data', fedBy: { attribute: master.attribute, required: !master.optional } };
    if (key !== can.externalIdField) {
      const row = settings.customAttributes.enabled ? rowOf.get(key) : undefined;
      return { ...shown, use: 'custom', fedBy: row ? { attribute: row.attribute, required: true } : null };
    }
    return {
      ...shown,
      use: 'external-id',
      fedBy: settings.externalId === 'ignore' ? null : { attribute: 'id', required: true },
    };
  });
}

function keyOf(reference: string, targets: readonly FieldDefinition[]): string | null {
  const found = resolveField(reference, targets);
  return found.outcome === 'found' ? found.field.key : null;
}
