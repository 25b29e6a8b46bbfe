import { z } from 'zod';
import { ATTRIBUTE_TYPES, type AttributeCatalogue, meantAttribute } from '../../domain/attribute-catalogue.ts';
import type { AttributeType } from '../../domain/employee.ts';
import type { LmsCapabilities } from '../../domain/lms-capabilities.ts';
import { ATTRIBUTE } from '../../domain/personio-attributes.ts';
import { attributeLabel } from '../../domain/problem-texts/attribute-labels.ts';
import type { Language } from '../../domain/problem-texts/index.ts';
import type { IntegrationSettings } from '../../domain/settings.ts';
import { endpoint } from '../http/endpoint.ts';
import { language, languageOf } from '../http/language.ts';
import { listOf } from '../http/paging.ts';
import { VENDOR_PROBLEMS, vendorProblem } from '../http/vendor-problem.ts';
import { integrationOf } from '../integrations/find-integration.ts';

const Attribute = z
  .strictObject({
    key: z.string().meta({ description: 'What settings name it by; stays when the label changes.' }),
    label: z.string(),
    type: z.enum(Object.keys(ATTRIBUTE_TYPES) as AttributeType[]),
    typeLabel: z.string().meta({ description: "The type in Personio's own words." }),
    universalId: z
      .string()
      .nullable()
      .meta({ description: 'The same in every account of Personio, where there is one.' }),
    default: z.boolean().meta({ description: 'Goes along without a mapping.' }),
    options: z.array(z.string()).meta({ description: 'Of a list and of tags, as far as Personio tells them.' }),
  })
  .meta({ id: 'Attribute' });

const NotReadable = z
  .strictObject({
    attribute: z.string(),
    label: z.string(),
    required: z.boolean().meta({ description: 'False: its field is left as it is without a word.' }),
    field: z.string().nullable().meta({ description: 'The field of the LMS that it would feed.' }),
  })
  .meta({ id: 'AttributeNotReadable' });

const Answer = listOf(Attribute).extend({
  readAt: z.iso.datetime().meta({ description: 'When Personio was asked.' }),
  notReadable: z.array(NotReadable),
});

export const listAttributes = endpoint({
  operationId: 'listAttributes',
  method: 'get',
  path: '/api/v1/integrations/{id}/catalogue/attributes',
  tag: 'Integrations',
  summary: 'Attributes of Personio',
  description: [
    "What the integration's credential may read, by label, and the attributes that a sync wants and may not read.",
    'Asks Personio at most once a minute. `next` is always null.',
  ].join(' '),
  role: 'viewer',
  query: z.strictObject({ language }),
  answers: { 200: { description: 'The attributes', schema: Answer } },
  errors: ['integration-not-found', ...VENDOR_PROBLEMS],
  handle:
    ({ integrations, catalogues, capabilitiesOf }) =>
    async ({ query, req }) => {
      const spoken = languageOf(req, query.language);
      const integration = await integrationOf(req, integrations);
      const reading = await catalogues.attributes(integration);
      if ('problem' in reading) throw vendorProblem(reading.problem, spoken);
      const wanted = wantedOf(capabilitiesOf(integration.kind), integration.settings);
      return {
        status: 200,
        body: {
          readAt: reading.readAt.toISOString(),
          items: itemsOf(reading.value, wanted),
          next: null,
          notReadable: notReadable(reading.value, wanted, spoken),
        },
      };
    },
});

type Wanted = Pick<z.infer<typeof NotReadable>, 'attribute' | 'required' | 'field'>;

/** Status feeds no field of its own, and without it nobody's access follows. */
function wantedOf({ masterData }: LmsCapabilities, { connector = {} }: IntegrationSettings): readonly Wanted[] {
  const status: Wanted = { attribute: ATTRIBUTE.status, required: true, field: null };
  const going = masterData.filter(({ onlyIf }) => onlyIf === undefined || connector[onlyIf] === true);
  return [status, ...going.map(({ attribute, optional, field }) => ({ attribute, required: !optional, field }))];
}

function itemsOf(catalogue: AttributeCatalogue, wanted: readonly Wanted[]): z.input<typeof Attribute>[] {
  const defaults = new Set(wanted.map(({ attribute }) => meantAttribute(attribute, catalogue)?.key));
  return catalogue
    .map(({ key, label, type, universalId, options }) => ({
      ...{ key, label, type, typeLabel: ATTRIBUTE_TYPES[type], universalId },
      ...{ default: defaults.has(key), options: [...options] },
    }))
    .sort((left, right) => left.label.localeCompare(right.label) || left.key.localeCompare(right.key));
}

function notReadable(catalogue: AttributeCatalogue, wanted: readonly Wanted[], spoken: Language) {
  return wanted
    .filter(({ attribute }) => meantAttribute(attribute, catalogue) === null)
    .map((one) => ({ ...one, label: attributeLabel(one.attribute, spoken) }));
}
