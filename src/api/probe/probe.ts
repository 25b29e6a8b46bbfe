import { z } from 'zod';
import type { Language } from '../../domain/problem-texts/index.ts';
import { VendorError } from '../../ports/vendor-error.ts';
import { ApiError } from '../http/api-error.ts';
import { email } from '../http/email.ts';
import { endpoint } from '../http/endpoint.ts';
import { language, languageOf } from '../http/language.ts';
import { VENDOR_PROBLEMS, vendorProblem } from '../http/vendor-problem.ts';
import { integrationOf } from '../integrations/find-integration.ts';
import { NotConnected } from './not-connected.ts';
import { ProbeAnswer, probeAnswer } from './probe-answer.ts';
import type { ProbeOutcome } from './probes.ts';

const Body = z.strictObject({
  email: email.meta({
    description: 'Of the disposable learner; where the portal has none with it, one is made without any mail.',
  }),
  dryRun: z.boolean().default(false).meta({ description: 'Say what it would do, and write nothing.' }),
});

export const probeIntegration = endpoint({
  operationId: 'probeIntegration',
  method: 'post',
  path: '/api/v1/integrations/{id}/probe',
  tag: 'Integrations',
  summary: 'Probe the portal of an integration',
  description: [
    'Settles with one disposable learner what the documentation of the LMS leaves open, and keeps it for later syncs.',
    'It writes to that learner alone, sends no mail and puts back what it wrote, also when the caller goes away.',
    'It takes up to three minutes.',
  ].join(' '),
  role: 'admin',
  query: z.strictObject({ language }),
  body: Body,
  answers: { 200: { description: 'What was found, or would be done', schema: ProbeAnswer } },
  errors: [
    'integration-not-found',
    'run-goes-on',
    'probe-goes-on',
    'probe-account-refused',
    'probe-account-not-made',
    ...VENDOR_PROBLEMS,
  ],
  handle:
    ({ integrations, probes, stopping }) =>
    async ({ query, body, req, res }) => {
      const spoken = languageOf(req, query.language);
      const integration = await integrationOf(req, integrations);
      const gone = new AbortController();
      res.once('close', () => gone.abort(new Error('nobody waits for the probe any more')));
      const signal = AbortSignal.any([gone.signal, stopping]);
      const asked = body.dryRun ? probes.prepare : probes.probe;
      const outcome = await asked(integration, body.email, signal).catch((error) => explained(error, signal, spoken));
      return { status: 200, body: probeAnswer(outcome, spoken) };
    },
});

function explained(error: unknown, signal: AbortSignal, spoken: Language): ProbeOutcome {
  if (error instanceof NotConnected) throw vendorProblem(error.problem, spoken);
  if (error instanceof VendorError) {
    if (error.problem.code === 'write-refused') throw NOT_MADE;
    throw vendorProblem(error.problem, spoken);
  }
  if (isTimeout(error) || signal.aborted)
    throw vendorProblem({ code: 'vendor-unavailable', severity: 'error' }, spoken);
  throw error;
}

function isTimeout(error: unknown): boolean {
  return error instanceof Error && error.name === 'TimeoutError';
}

const NOT_MADE = new ApiError({
  code: 'probe-account-not-made',
  detail: 'The portal refused to make a learner with this address.',
  remedy:
    'The address may be taken in another spelling, or there may be no licence left. Make a learner by hand and name its address.',
});
