import { z } from 'zod';
import { isOpen } from '../../domain/run.ts';
import { ApiError } from '../http/api-error.ts';
import { endpoint } from '../http/endpoint.ts';
import { runOf } from './find-run.ts';

const Answer = z.strictObject({ released: z.number().int().describe('People whom the undo held until now.') });

export const releaseHeld = endpoint({
  operationId: 'releaseHeld',
  method: 'post',
  path: '/api/v1/runs/{id}/release',
  tag: 'Runs',
  summary: 'Release everybody whom an undo holds',
  description: 'From the next run on they are served again as Personio says. Safe to repeat.',
  role: 'admin',
  answers: { 200: { description: 'How many were released', schema: Answer } },
  errors: ['run-not-found', 'run-not-finished'],
  handle:
    ({ runs, holds }) =>
    async ({ req }) => {
      const run = await runOf(req, runs);
      if (isOpen(run.status)) throw NOT_FINISHED;
      return { status: 200, body: { released: await holds.releaseOfRun(run.integrationId, run.id) } };
    },
});

const NOT_FINISHED = new ApiError({
  code: 'run-not-finished',
  detail: 'This run still goes on, and holds the people it writes for.',
  remedy: 'Wait for its end, or cancel it with POST /api/v1/runs/{id}/cancel; then release them.',
});
