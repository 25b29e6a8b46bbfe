import { createHmac, randomBytes } from 'node:crypto';
import type { RequestHandler } from 'express';
import { Counter } from 'prom-client';
import type { IntegrationId } from '../../domain/ids.ts';
import type { NewCertificateHint } from '../../ports/certificate-store.ts';
import type { LmsCall } from '../../ports/lms-events.ts';
import { limitGuesses } from '../access/limit-guesses.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { ApiError } from '../http/api-error.ts';
import { asIntegrationId, ID } from '../http/ids.ts';
import { readBody } from './read-body.ts';

/** Ten completions of long courses with all of their modules. */
const LARGEST = '1mb';

/**
 * What an LMS calls: the signature first, then hints are stored, then the answer. The vendors are asked afterwards. Of the body ids
 * are kept, and a digest, so that the same event twice is one.
 */
export function takeLmsEvent(deps: ApiDependencies): RequestHandler {
  const refusal = limitGuesses(REFUSED);
  const nobody = randomBytes(32);
  const events = new Counter({
    name: 'matrikel_lms_events_total',
    help: 'Calls of an LMS that reached this process, by what became of them',
    labelNames: ['outcome'],
    registers: [deps.registry],
  });

  /** Null for a call that nobody with the secret made; an integration that is not there takes the same way. */
  async function readEvents(id: string, call: LmsCall): Promise<readonly NewCertificateHint[] | null> {
    const integration = ID.test(id) ? await deps.integrations.read(asIntegrationId(id)) : null;
    const secret = integration && (await deps.integrations.secrets(integration.id)).webhookSecret;
    const reader = integration && deps.eventsOf(integration.kind);
    if (secret && reader) return reader.read(call, secret, integration.settings.connector);
    createHmac('sha256', nobody).update(call.body).digest();
    return null;
  }

  async function keep(integrationId: IntegrationId, hints: readonly NewCertificateHint[]): Promise<string> {
    if (hints.length === 0) return 'ignored';
    if ((await deps.certificates.addHints(integrationId, hints)) === 0) return 'duplicate';
    void deps.certificateTransfers.hinted(integrationId);
    return hints.some(({ sourceId }) => sourceId === null) ? 'unknown-form' : 'stored';
  }

  return async (req, res) => {
    const id = String(req.params.integrationId);
    const call = { body: await readBody(req, res, LARGEST), header: (name: string) => req.get(name) };
    const hints = await readEvents(id, call);
    if (hints === null) {
      events.inc({ outcome: 'refused' });
      throw await refusal(req, res);
    }
    try {
      events.inc({ outcome: await keep(asIntegrationId(id), hints) });
    } catch (error) {
      events.inc({ outcome: 'not-stored' });
      throw error;
    }
    res.json({ status: 'ok' });
  };
}

const REFUSED = new ApiError({
  code: 'unauthorized',
  detail: 'Nothing is taken here with this signature.',
  remedy:
    'The LMS signs what it sends with the secret that the integration has as lms.webhookSecret; docs/operations.md tells how to set it up.',
});
