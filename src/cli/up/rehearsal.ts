import { answered, type MatrikelClient, ProblemError, type Schemas } from '../../client/index.ts';
import type { Company } from './company.ts';
import { type NewIntegration, rehearsalIntegrations } from './rehearsal-integrations.ts';
import { isRehearsal } from './rehearsal-names.ts';
import type { Screen } from './screen.ts';

export async function listIntegrations(api: MatrikelClient): Promise<Schemas['Integration'][]> {
  return (await answered(api.GET('/api/v1/integrations'))).items;
}

/** Makes the integrations between the simulators where they are missing. One that joins others later is mentioned. */
export async function ensureRehearsal(api: MatrikelClient, company: Company, screen: Screen): Promise<void> {
  const present = await listIntegrations(api);
  for (const body of rehearsalIntegrations(company)) {
    if (present.some(({ name }) => name === body.name)) continue;
    await create(api, body);
    if (present.some(isRehearsal))
      screen.say(
        `The rehearsal company has no integration ${body.name} yet. It was added; the others stay as they are.`,
      );
  }
}

async function create(api: MatrikelClient, body: NewIntegration): Promise<void> {
  try {
    await answered(api.POST('/api/v1/integrations', { body }));
  } catch (error) {
    // The answer to an earlier attempt got lost: it is there after all.
    if (!(error instanceof ProblemError && error.status === 409)) throw error;
  }
}
