import { endpoint } from '../http/endpoint.ts';
import { languageOf } from '../http/language.ts';
import { runOf } from './find-run.ts';
import { RunAnswer, runAnswer } from './run-answer.ts';

export const readRun = endpoint({
  operationId: 'readRun',
  method: 'get',
  path: '/api/v1/runs/{id}',
  tag: 'Runs',
  summary: 'Read a run',
  description: 'While the run goes on, counts and progress are live.',
  role: 'viewer',
  answers: { 200: { description: 'The run', schema: RunAnswer } },
  errors: ['run-not-found'],
  handle:
    (deps) =>
    async ({ req }) => {
      const run = await runOf(req, deps.runs);
      const integration = await deps.integrations.read(run.integrationId);
      return { status: 200, body: await runAnswer(run, integration?.name ?? '', deps, languageOf(req)) };
    },
});
