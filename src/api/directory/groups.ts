import { z } from 'zod';
import { countValues, type ValueCount } from '../../domain/directory/count-scope.ts';
import { assignableGroup } from '../../domain/groups.ts';
import type { Group } from '../../domain/learner.ts';
import { ATTRIBUTE } from '../../domain/personio-attributes.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Language } from '../../domain/problem-texts/index.ts';
import { GROUP_ATTRIBUTES, type GroupAttribute } from '../../domain/settings.ts';
import { endpoint } from '../http/endpoint.ts';
import { language, languageOf } from '../http/language.ts';
import { VENDOR_PROBLEMS, vendorProblem } from '../http/vendor-problem.ts';
import { integrationOf } from '../integrations/find-integration.ts';
import { Scope } from '../integrations/settings-body.ts';
import { ProblemAnswer, problemAnswer } from '../runs/problem-answer.ts';
import { LookAnswer, lookAnswer, lookAround, scopeUnreadable } from './look-around.ts';

/** More names of groups are of no use to anybody who looks at them. */
const MOST = 1_000;
const attribute = z.enum(GROUP_ATTRIBUTES);

const Body = z.strictObject({
  attributes: z.array(attribute).min(1).max(GROUP_ATTRIBUTES.length),
  scope: Scope.exactOptional().meta({
    description: "As somebody would save it; left out: the draft's, else the one in force.",
  }),
});

const Value = z
  .strictObject({
    attribute,
    value: z.string().meta({ description: 'What the group has to be called, letter by letter.' }),
    people: z.int().meta({ description: 'In the scope, without those who have left the company.' }),
    group: z
      .strictObject({ name: z.string(), externalId: z.string().nullable() })
      .nullable()
      .meta({ description: 'Null where the LMS has none of that name.' }),
    assignable: z.boolean().meta({ description: 'Whether a sync can add anybody to it.' }),
    problem: ProblemAnswer.nullable().meta({ description: 'Why not, and what to do about it.' }),
  })
  .meta({ id: 'GroupMatch' });

const Answer = LookAnswer.extend({
  items: z.array(Value).meta({ description: 'By attribute as asked, those with most people first.' }),
  leftOut: z.int().meta({ description: `Values beyond the first ${MOST}.` }),
}).meta({ id: 'GroupMatches' });

export const matchGroups = endpoint({
  operationId: 'matchGroups',
  method: 'post',
  path: '/api/v1/integrations/{id}/directory/groups',
  tag: 'Integrations',
  summary: 'Which values of attributes have a group of that name',
  description:
    'Reads the employees of Personio as `directory/scope` does, and holds the values of those in the scope against the groups of the LMS. Changes nothing.',
  role: 'operator',
  changesNothing: true,
  query: z.strictObject({ language }),
  body: Body,
  answers: { 200: { description: 'The values', schema: Answer } },
  errors: ['integration-not-found', ...VENDOR_PROBLEMS],
  handle:
    (deps) =>
    async ({ body: { attributes, scope: asked }, query, req }) => {
      const spoken = languageOf(req, query.language);
      const integration = await integrationOf(req, deps.integrations);
      const groups = await deps.catalogues.groups(integration);
      if ('problem' in groups) throw vendorProblem(groups.problem, spoken);
      const more = attributes.map((each) => ATTRIBUTE[each]);
      const { scope, reading, problems } = await lookAround(deps, integration, { scope: asked, more }, spoken);
      const counted = countValues(reading?.employees.values() ?? [], scope, attributes);
      const { values, unreadableScope } = counted;
      const found = [
        ...problems,
        ...(unreadableScope ? [scopeUnreadable(unreadableScope)] : []),
        ...counted.unreadable.map(notReadable),
      ];
      return {
        status: 200,
        body: {
          ...lookAnswer(reading),
          problems: found.map((problem) => problemAnswer(problem, spoken)),
          items: values.slice(0, MOST).map((value) => match(value, groups.value, spoken)),
          leftOut: Math.max(0, values.length - MOST),
        },
      };
    },
});

/** A group that nobody is in for want of a permission looks like one that nobody belongs to, unless it is said. */
function notReadable(of: GroupAttribute): Problem {
  return {
    code: 'attribute-not-readable',
    severity: 'warning',
    setting: 'settings.groupAttributes',
    params: { attribute: ATTRIBUTE[of] },
  };
}

function match({ attribute: of, value, people }: ValueCount, groups: readonly Group[], spoken: Language) {
  const found = assignableGroup(value, groups);
  const group = groups.find(({ name }) => name === value);
  const problem =
    'code' in found ? problemAnswer({ code: found.code, severity: 'warning', params: { group: value } }, spoken) : null;
  return {
    ...{ attribute: of, value, people, assignable: problem === null, problem },
    group: group ? { name: group.name, externalId: group.id } : null,
  };
}
