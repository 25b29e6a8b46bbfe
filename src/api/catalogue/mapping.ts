import { z } from 'zod';
import { CHOICES, ENCODINGS } from '../../domain/mapping/field-type.ts';
import { endpoint } from '../http/endpoint.ts';
import { language, languageOf } from '../http/language.ts';
import { VENDOR_PROBLEMS, vendorProblem } from '../http/vendor-problem.ts';
import { integrationOf } from '../integrations/find-integration.ts';
import { ProblemAnswer } from '../runs/problem-answer.ts';
import { mappingAnswer } from './mapping-answer.ts';
import { portalFieldsOf } from './portal-fields.ts';

const choice = z.enum(CHOICES);

const Row = z
  .strictObject({
    attribute: z.string().meta({ description: 'As the settings name it.' }),
    attributeLabel: z.string(),
    attributeType: z.string().nullable().meta({ description: "The type in Personio's own words." }),
    field: z.string().meta({ description: 'As the settings name it.' }),
    fieldLabel: z.string(),
    fieldType: z.string().nullable().meta({ description: 'The type in words; null where the LMS does not say.' }),
    choice: choice.nullable().meta({ description: 'Of a choice: one value, or several.' }),
    encoding: z.enum(ENCODINGS).nullable().meta({ description: 'How several values are written.' }),
    problem: ProblemAnswer.nullable().meta({ description: 'Why a run leaves this row out.' }),
  })
  .meta({ id: 'ShownMappingRow' });

const Candidate = z
  .strictObject({
    attribute: z.string().meta({ description: 'The key, for the settings.' }),
    label: z.string(),
    type: z.string().meta({ description: "In Personio's own words." }),
    default: z.boolean().meta({ description: 'Goes along without a row as well.' }),
    fits: z.array(
      z.strictObject({
        field: z.string(),
        choices: z.array(choice).meta({ description: 'For a choice, the usual one first; else empty.' }),
      }),
    ),
    others: z.array(z.strictObject({ field: z.string(), message: z.string().meta({ description: 'Why not.' }) })),
  })
  .meta({ id: 'MappingCandidate' });

const Target = z
  .strictObject({
    field: z.string().meta({ description: 'The key, for the settings.' }),
    label: z.string(),
    type: z.string().nullable().meta({ description: 'In words; null where the LMS does not say.' }),
    allowed: z.array(z.string()).nullable().meta({ description: 'The values of a choice.' }),
    fedBy: z.int().nullable().meta({ description: 'The place of the row, from 0, that feeds it already.' }),
  })
  .meta({ id: 'MappingTarget' });

const Answer = z
  .strictObject({
    settings: z
      .enum(['draft', 'in-force'])
      .meta({ description: 'Whose rows these are: those of the draft where there is one.' }),
    outdated: z.boolean().meta({
      description:
        'Of a draft: other settings came into force since it was made; `PUT draft?rebase=true` puts it on top.',
    }),
    enabled: z.boolean(),
    rows: z.array(Row),
    attributes: z.array(Candidate),
    fields: z.array(Target),
    readAt: z.iso.datetime().meta({ description: 'When Personio was asked.' }),
  })
  .meta({ id: 'Mapping' });

export const showMapping = endpoint({
  operationId: 'showMapping',
  method: 'get',
  path: '/api/v1/integrations/{id}/catalogue/mapping',
  tag: 'Integrations',
  summary: 'Rows of the mapping, and what else could be mapped',
  description:
    'Which attribute of Personio goes into which field of the LMS, and why others do not: all that a page needs to offer matching fields only. Asks each vendor at most once a minute.',
  role: 'viewer',
  query: z.strictObject({ language }),
  answers: { 200: { description: 'The mapping', schema: Answer } },
  errors: ['integration-not-found', ...VENDOR_PROBLEMS],
  handle:
    (deps) =>
    async ({ query, req }) => {
      const spoken = languageOf(req, query.language);
      const integration = await integrationOf(req, deps.integrations);
      const reading = await deps.catalogues.attributes(integration);
      if ('problem' in reading) throw vendorProblem(reading.problem, spoken);
      const fields = await portalFieldsOf(integration, deps, spoken);
      const offered = { catalogue: reading.value, ...(fields ? { fields } : {}) };
      const shown = mappingAnswer(integration, deps.capabilitiesOf(integration.kind), offered, spoken);
      return { status: 200, body: { ...shown, readAt: reading.readAt.toISOString() } };
    },
});
