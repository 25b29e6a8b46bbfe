import { z } from 'zod';
import { endpoint } from '../http/endpoint.ts';
import { language, languageOf } from '../http/language.ts';
import { ProblemAnswer, problemAnswer } from '../runs/problem-answer.ts';
import { integrationOf } from './find-integration.ts';

const Answer = z.object({
  ok: z.boolean().meta({ description: 'Whether a run could start: false when there is an error among the problems.' }),
  problems: z.array(ProblemAnswer),
  quarantineEnded: z.boolean().meta({ description: 'Whether this check ended a quarantine: runs may start again.' }),
});

export const checkIntegration = endpoint({
  operationId: 'checkIntegration',
  method: 'post',
  path: '/api/v1/integrations/{id}/check',
  tag: 'Integrations',
  summary: 'Check an integration',
  description:
    'Asks both vendors and names everything that a run would stumble over. Writes nothing there. Without an error it ends a quarantine.',
  role: 'operator',
  query: z.strictObject({ language }),
  answers: { 200: { description: 'What was found', schema: Answer } },
  errors: ['integration-not-found'],
  handle:
    ({ integrations, checkIntegration: check, endQuarantine }) =>
    async ({ query, req }) => {
      const { id } = await integrationOf(req, integrations);
      const problems = await check(id);
      const ok = !problems.some(({ severity }) => severity === 'error');
      const quarantineEnded = ok && (await endQuarantine(id));
      const spoken = languageOf(req, query.language);
      const found = problems.map((problem) => problemAnswer(problem, spoken));
      return { status: 200, body: { ok, problems: found, quarantineEnded } };
    },
});
