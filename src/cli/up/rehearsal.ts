import { answered, type MatrikelClient, ProblemError, type Schemas } from '../../client/index.ts';
import { GROUP_ATTRIBUTES } from '../../domain/settings.ts';
import type { Company } from './company.ts';

export const REHEARSAL = 'rehearsal';

export async function listIntegrations(api: MatrikelClient): Promise<Schemas['Integration'][]> {
  return (await answered(api.GET('/api/v1/integrations'))).items;
}

/** Makes the integration between the two simulators where it is missing. */
export async function ensureRehearsal(api: MatrikelClient, company: Company): Promise<void> {
  const present = await listIntegrations(api);
  if (present.some(({ name }) => name === REHEARSAL)) return;
  try {
    await answered(api.POST('/api/v1/integrations', { body: rehearsalIntegration(company) }));
  } catch (error) {
    // The answer to an earlier attempt got lost: it is there after all.
    if (!(error instanceof ProblemError && error.status === 409)) throw error;
  }
}

function rehearsalIntegration({ personioPort, elearnioPort, clientId, clientSecret, apiKey }: Company) {
  return {
    name: REHEARSAL,
    kind: 'elearnio' as const,
    personio: { baseUrl: `http://127.0.0.1:${personioPort}`, clientId, clientSecret },
    // The simulated portal has no limit, so the rehearsal need not wait for one: 500 people in seconds, 5,000 in a minute.
    lms: { baseUrl: `http://127.0.0.1:${elearnioPort}/backend/user-api/v1`, apiKey, requestsPerMinute: null },
    settings: { invitations: 'automatic' as const, groupAttributes: [...GROUP_ATTRIBUTES] },
  };
}
