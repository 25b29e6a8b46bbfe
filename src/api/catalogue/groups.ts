import { z } from 'zod';
import { assignableGroup } from '../../domain/groups.ts';
import type { Group } from '../../domain/learner.ts';
import type { Language } from '../../domain/problem-texts/index.ts';
import { endpoint } from '../http/endpoint.ts';
import { language, languageOf } from '../http/language.ts';
import { listOf } from '../http/paging.ts';
import { VENDOR_PROBLEMS, vendorProblem } from '../http/vendor-problem.ts';
import { integrationOf } from '../integrations/find-integration.ts';
import { ProblemAnswer, problemAnswer } from '../runs/problem-answer.ts';

const GroupAnswer = z
  .strictObject({
    name: z.string().meta({ description: 'A value of an attribute has to be identical to it, letter by letter.' }),
    externalId: z.string().nullable().meta({ description: 'What a membership is written with.' }),
    assignable: z.boolean().meta({ description: 'Whether a sync can add anybody to it.' }),
    problem: ProblemAnswer.nullable().meta({ description: 'Why not, and what to do about it.' }),
  })
  .meta({ id: 'Group' });

const Answer = listOf(GroupAnswer).extend({
  readAt: z.iso.datetime().meta({ description: 'When the LMS was asked.' }),
});

export const listGroups = endpoint({
  operationId: 'listGroups',
  method: 'get',
  path: '/api/v1/integrations/{id}/catalogue/groups',
  tag: 'Integrations',
  summary: 'Groups of the LMS',
  description:
    'By name, with what keeps people from being added to them. Asks the LMS at most once a minute. `next` is always null.',
  role: 'viewer',
  query: z.strictObject({ language }),
  answers: { 200: { description: 'The groups', schema: Answer } },
  errors: ['integration-not-found', ...VENDOR_PROBLEMS],
  handle:
    ({ integrations, catalogues }) =>
    async ({ query, req }) => {
      const spoken = languageOf(req, query.language);
      const reading = await catalogues.groups(await integrationOf(req, integrations));
      if ('problem' in reading) throw vendorProblem(reading.problem, spoken);
      const items = reading.value.map((group) => groupAnswer(group, reading.value, spoken));
      items.sort((left, right) => left.name.localeCompare(right.name));
      return { status: 200, body: { readAt: reading.readAt.toISOString(), items, next: null } };
    },
});

function groupAnswer({ name, id }: Group, groups: readonly Group[], spoken: Language) {
  const found = assignableGroup(name, groups);
  const problem =
    'code' in found ? problemAnswer({ code: found.code, severity: 'warning', params: { group: name } }, spoken) : null;
  return { name, externalId: id, assignable: problem === null, problem };
}
