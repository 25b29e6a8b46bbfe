import { createCompany } from '../company/company.ts';
import { OrganisationIds } from '../company/organisation.ts';
import { NO_JOURNAL, openJournal } from '../shared/journal.ts';
import { type Listening, listen } from '../shared/server.ts';
import { createSimulator } from '../shared/simulator.ts';
import { AttributeStore } from './attribute-store.ts';
import { personioControl } from './control.ts';
import { Credential } from './credential.ts';
import { EmployeeStore } from './employee-store.ts';
import { PERSONIO_CHOICES, PERSONIO_LIMITS, PERSONIO_SETTINGS, type PersonioSettings } from './settings.ts';
import { catalogueRoutes } from './v1/attribute-catalogue.ts';
import { authRoute } from './v1/auth.ts';
import { employeeRoute } from './v1/employee.ts';
import { employeeListRoute } from './v1/employee-list.ts';
import { PERSONIO_VOICE } from './v1/replies.ts';
import type { World } from './world.ts';

export type PersonioOptions = {
  port?: number;
  host?: string;
  employees?: number;
  seed?: number;
  asOf?: string;
  clientId?: string;
  clientSecret?: string;
  hugeId?: boolean;
  limits?: boolean;
  state?: string;
  settings?: Partial<PersonioSettings>;
};

export type RunningPersonio = Listening & { clientId: string; clientSecret: string; employees: number; seed: number };

const CLIENT_ID = 'papi-6f2d1c34-0000-4000-8000-00000000c0de';
const CLIENT_SECRET = 'papi-bm90LWEtc2VjcmV0LWp1c3QtYS1zaW11bGF0b3I';

export async function startPersonio(options: PersonioOptions = {}): Promise<RunningPersonio> {
  const { port = 0, employees = 500, seed = 1, clientId = CLIENT_ID, clientSecret = CLIENT_SECRET } = options;
  const company = createCompany({ ...options, employees, seed });
  const world: World = {
    settings: { ...PERSONIO_SETTINGS, ...(options.limits ? { limits: PERSONIO_LIMITS } : {}), ...options.settings },
    attributes: new AttributeStore(),
    employees: new EmployeeStore(company, seed),
    credential: new Credential(clientId, clientSecret, seed),
    organisation: new OrganisationIds(),
  };
  const journal = openState(world, options.state, { vendor: 'personio', employees, seed });
  const sim = createSimulator({
    vendor: 'personio',
    seed,
    basePath: '',
    routes: [authRoute(world), employeeListRoute(world), ...catalogueRoutes(world), employeeRoute(world)],
    voice: PERSONIO_VOICE,
    settings: world.settings,
    choices: PERSONIO_CHOICES,
    control: personioControl(world, company),
    tallies: { snapshot: () => ({}), reset: () => {} },
    onSettings: (patch) => journal.append({ kind: 'settings', patch }),
  });
  const listening = await listen(sim, port, options.host);
  const close = () => listening.close().finally(() => journal.close());
  return { ...listening, close, clientId, clientSecret, employees, seed };
}

function openState(world: World, file: string | undefined, about: Record<string, unknown>): typeof NO_JOURNAL {
  if (file === undefined) return NO_JOURNAL;
  const journal = openJournal(file, about, (entry) => {
    if (entry.kind === 'settings') Object.assign(world.settings, entry.patch);
    world.attributes.replay(entry);
    world.employees.replay(entry);
    world.credential.replay(entry);
  });
  world.attributes.journal = journal;
  world.employees.journal = journal;
  world.credential.journal = journal;
  return journal;
}
