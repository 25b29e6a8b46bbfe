import { CreatedIntegration, type Integration, IntegrationList } from './api-answers.ts';
import { ApiProblem, type Ask } from './api-client.ts';
import type { Company } from './company.ts';

export const REHEARSAL = 'rehearsal';

export async function listIntegrations(ask: Ask): Promise<Integration[]> {
  return (await ask(IntegrationList, 'GET', '/integrations')).items;
}

/** Makes the integration between the two simulators where it is missing. */
export async function ensureRehearsal(ask: Ask, company: Company): Promise<void> {
  const present = await listIntegrations(ask);
  if (present.some(({ name }) => name === REHEARSAL)) return;
  try {
    await ask(CreatedIntegration, 'POST', '/integrations', rehearsalIntegration(company));
  } catch (error) {
    // The answer to an earlier attempt got lost: it is there after all.
    if (!(error instanceof ApiProblem && error.status === 409)) throw error;
  }
}

function rehearsalIntegration({ personioPort, elearnioPort, clientId, clientSecret, apiKey }: Company) {
  return {
    name: REHEARSAL,
    kind: 'elearnio',
    personio: { baseUrl: `http://127.0.0.1:${personioPort}`, clientId, clientSecret },
    // The simulated portal has no limit, so the rehearsal need not wait for one: 500 people in seconds, 5,000 in a minute.
    lms: { baseUrl: `http://127.0.0.1:${elearnioPort}/backend/user-api/v1`, apiKey, requestsPerMinute: null },
    settings: { invitations: 'automatic', groupAttributes: ['department', 'team', 'position'] },
  };
}
