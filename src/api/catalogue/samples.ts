import { z } from 'zod';
import { nameOf } from '../../domain/directory/directory-entry.ts';
import { sampleRows } from '../../domain/mapping/sample-rows.ts';
import { ATTRIBUTE } from '../../domain/personio-attributes.ts';
import { resolveSettings } from '../../domain/resolved-settings.ts';
import { endpoint } from '../http/endpoint.ts';
import { language, languageOf } from '../http/language.ts';
import { VENDOR_PROBLEMS, vendorProblem } from '../http/vendor-problem.ts';
import { integrationOf } from '../integrations/find-integration.ts';
import { Assignment } from '../integrations/settings-body.ts';
import { NotConnected } from '../probe/not-connected.ts';
import { ProblemAnswer, problemAnswer } from '../runs/problem-answer.ts';
import { portalFieldsOf } from './portal-fields.ts';

const Body = z.strictObject({
  rows: z
    .array(Assignment.extend({ field: Assignment.shape.field.exactOptional() }))
    .max(50)
    .exactOptional()
    .meta({
      description:
        'As somebody would save them, a field may be left out; left out: those of the draft, else those in force.',
    }),
});

const Sample = z
  .strictObject({
    employeeId: z.string(),
    state: z
      .enum(['present', 'empty', 'missing'])
      .meta({ description: '`empty`: HR left it blank. `missing`: the credential may not read it.' }),
    value: z.string().nullable().meta({ description: 'What Personio says.' }),
    written: z
      .string()
      .nullable()
      .meta({ description: 'What would be written into the field; null where nothing would.' }),
    problem: ProblemAnswer.nullable().meta({ description: 'Why the value does not go into the field.' }),
  })
  .meta({ id: 'MappingSample' });

const Answer = z
  .strictObject({
    readAt: z.iso.datetime().meta({ description: 'When Personio was asked.' }),
    people: z
      .array(z.strictObject({ employeeId: z.string(), name: z.string().nullable() }))
      .meta({ description: 'At most three; of the scope where the first people of the directory have any.' }),
    rows: z
      .array(
        z.strictObject({
          attribute: z.string(),
          field: z.string().nullable(),
          problem: ProblemAnswer.nullable().meta({ description: 'Why a run would leave this row out.' }),
          samples: z
            .array(Sample)
            .meta({ description: 'In the order of the people; none where the attribute is unknown.' }),
        }),
      )
      .meta({ description: 'In the order of the question.' }),
  })
  .meta({ id: 'MappingSamples' });

export const sampleMapping = endpoint({
  operationId: 'sampleMapping',
  method: 'post',
  path: '/api/v1/integrations/{id}/catalogue/mapping/samples',
  tag: 'Integrations',
  summary: 'What rows of the mapping make of the values of three people',
  description:
    'Reads a page of employees from Personio, with the attributes of the rows alone, at most once a minute. Stores nothing and changes nothing. Holds values of people.',
  role: 'operator',
  changesNothing: true,
  query: z.strictObject({ language }),
  body: Body,
  answers: { 200: { description: 'The values', schema: Answer } },
  errors: ['integration-not-found', ...VENDOR_PROBLEMS],
  handle:
    (deps) =>
    async ({ body, query, req }) => {
      const spoken = languageOf(req, query.language);
      const integration = await integrationOf(req, deps.integrations);
      const settings = integration.draft?.settings ?? integration.settings;
      const asked = body.rows ?? settings.customAttributes.assignments;
      const offered = await deps.catalogues.attributes(integration);
      if ('problem' in offered) throw vendorProblem(offered.problem, spoken);
      const can = deps.capabilitiesOf(integration.kind);
      const rows = sampleRows(asked, offered.value, can, await portalFieldsOf(integration, deps, spoken));

      const resolved = resolveSettings(settings, offered.value, can);
      const judged = !resolved.problems.some(({ setting }) => setting === 'settings.scope');
      const scope = judged ? resolved.settings.scope : null;
      const attributes = new Set([ATTRIBUTE.status, ATTRIBUTE.firstName, ATTRIBUTE.lastName]);
      for (const { key } of scope?.conditions ?? []) attributes.add(key);
      for (const { attribute } of rows) if (attribute !== null) attributes.add(attribute);
      const heldBack = await deps.holds.heldBack(integration.id);
      const erased = new Set([...heldBack].flatMap(([id, why]) => (why === 'erased' ? [id] : [])));
      const wanted = { attributes: [...attributes].sort(), scope, erased };
      const { readAt, people } = await deps.samplePeople(integration, wanted).catch((error: unknown) => {
        throw error instanceof NotConnected ? vendorProblem(error.problem, spoken) : error;
      });
      return {
        status: 200,
        body: {
          readAt: readAt.toISOString(),
          people: people.map((employee) => ({ employeeId: employee.id, name: nameOf(employee) })),
          rows: rows.map(({ problem, samplesOf }, place) => ({
            attribute: asked[place]?.attribute ?? '',
            field: asked[place]?.field ?? null,
            problem: problem && problemAnswer(problem, spoken),
            samples: samplesOf(people).map((sample) => ({
              ...sample,
              problem: sample.problem && problemAnswer(sample.problem, spoken),
            })),
          })),
        },
      };
    },
});
