import { z } from 'zod';
import { countScope as count } from '../../domain/directory/count-scope.ts';
import { endpoint } from '../http/endpoint.ts';
import { language, languageOf } from '../http/language.ts';
import { VENDOR_PROBLEMS } from '../http/vendor-problem.ts';
import { integrationOf } from '../integrations/find-integration.ts';
import { Scope } from '../integrations/settings-body.ts';
import { problemAnswer } from '../runs/problem-answer.ts';
import { LookAnswer, lookAnswer, lookAround, scopeUnreadable } from './look-around.ts';

const Body = z.strictObject({
  scope: Scope.exactOptional().meta({
    description: "As somebody would save it; left out: the draft's, else the one in force.",
  }),
});

const Answer = LookAnswer.extend({
  inScope: z.int().nullable().meta({ description: 'People in the scope, of those read so far.' }),
  inactive: z
    .int()
    .nullable()
    .meta({ description: 'Of these, who has left the company: they get no account unless `createInactive`.' }),
}).meta({ id: 'ScopeCount' });

export const countScope = endpoint({
  operationId: 'countScope',
  method: 'post',
  path: '/api/v1/integrations/{id}/directory/scope',
  tag: 'Integrations',
  summary: 'How many employees a scope takes in',
  description: [
    'Reads the employees of Personio page by page, with the attributes of the scope alone and at the pace of its limit, and answers what it has after some seconds.',
    'What was read is kept in memory for five minutes, and is never stored. Changes nothing.',
  ].join(' '),
  role: 'operator',
  changesNothing: true,
  query: z.strictObject({ language }),
  body: Body,
  answers: { 200: { description: 'The numbers', schema: Answer } },
  errors: ['integration-not-found', ...VENDOR_PROBLEMS],
  handle:
    (deps) =>
    async ({ body, query, req }) => {
      const spoken = languageOf(req, query.language);
      const integration = await integrationOf(req, deps.integrations);
      const { scope, reading, problems } = await lookAround(deps, integration, { scope: body.scope }, spoken);
      const counted = reading && count(reading.employees.values(), scope);
      const found = counted?.unreadable ? [scopeUnreadable(counted.unreadable)] : problems;
      const numbers = found.length === 0 && counted ? counted : { inScope: null, inactive: null };
      return {
        status: 200,
        body: {
          ...lookAnswer(reading),
          ...{ inScope: numbers.inScope, inactive: numbers.inactive },
          problems: found.map((problem) => problemAnswer(problem, spoken)),
        },
      };
    },
});
