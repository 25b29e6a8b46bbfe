import { createCompany } from '../company/company.ts';
import { OrganisationIds } from '../company/organisation.ts';
import { NO_JOURNAL, openJournal } from '../shared/journal.ts';
import { type Listening, listen } from '../shared/server.ts';
import { createSimulator } from '../shared/simulator.ts';
import { AttributeStore } from './attribute-store.ts';
import { personioControl } from './control.ts';
import { Credential } from './credential.ts';
import { CategoryStore } from './documents/category-store.ts';
import { documentV2Routes } from './documents/document-routes.ts';
import { DocumentStore } from './documents/document-store.ts';
import { documentV1Routes } from './documents/upload.ts';
import { EmployeeStore } from './employee-store.ts';
import { PERSONIO_CHOICES, PERSONIO_LIMITS, PERSONIO_SETTINGS, type PersonioSettings } from './settings.ts';
import { catalogueRoutes } from './v1/attribute-catalogue.ts';
import { authRoute } from './v1/auth.ts';
import { employeeRoute } from './v1/employee.ts';
import { employeeListRoute } from './v1/employee-list.ts';
import { oauthRoutes } from './v2/oauth.ts';
import { PERSONIO_VOICE } from './voice.ts';
import { DeliveryDesk } from './webhooks/delivery-desk.ts';
import { EventLog } from './webhooks/event-log.ts';
import { publishEmployeeChanges } from './webhooks/publish.ts';
import { webhookActionRoutes } from './webhooks/webhook-actions.ts';
import { webhookRoutes } from './webhooks/webhook-routes.ts';
import { WebhookStore } from './webhooks/webhook-store.ts';
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
  const limits = options.limits ? PERSONIO_LIMITS : null;
  const settings: PersonioSettings = { ...PERSONIO_SETTINGS, limits, ...options.settings };
  const webhooks = new WebhookStore();
  const eventLog = new EventLog();
  const world: World = {
    settings,
    attributes: new AttributeStore(),
    employees: new EmployeeStore(company, seed),
    credential: new Credential(clientId, clientSecret, seed),
    organisation: new OrganisationIds(),
    documents: new DocumentStore(settings),
    categories: new CategoryStore(),
    webhooks,
    eventLog,
    deliveries: new DeliveryDesk(settings, webhooks, eventLog, seed),
  };
  publishEmployeeChanges(world);
  const journal = openState(world, options.state, { vendor: 'personio', employees, seed });
  const sim = createSimulator({
    vendor: 'personio',
    seed,
    basePath: '',
    routes: [
      authRoute(world),
      employeeListRoute(world),
      ...catalogueRoutes(world),
      employeeRoute(world),
      ...documentV1Routes(world),
      ...oauthRoutes(world),
      ...documentV2Routes(world),
      ...webhookRoutes(world),
      ...webhookActionRoutes(world),
    ],
    voice: PERSONIO_VOICE,
    settings: world.settings,
    choices: PERSONIO_CHOICES,
    control: personioControl(world, company),
    tallies: { snapshot: () => ({}), reset: () => {} },
    onSettings: (patch) => journal.append({ kind: 'settings', patch }),
  });
  const listening = await listen(sim, port, options.host);
  const close = () => {
    world.deliveries.clear();
    return listening.close().finally(() => journal.close());
  };
  return { ...listening, close, clientId, clientSecret, employees, seed };
}

function openState(world: World, file: string | undefined, about: Record<string, unknown>): typeof NO_JOURNAL {
  if (file === undefined) return NO_JOURNAL;
  const journal = openJournal(file, about, (entry) => {
    if (entry.kind === 'settings') Object.assign(world.settings, entry.patch);
    world.attributes.replay(entry);
    world.employees.replay(entry);
    world.credential.replay(entry);
    world.documents.replay(entry);
    world.categories.replay(entry);
    world.webhooks.replay(entry);
  });
  world.attributes.journal = journal;
  world.employees.journal = journal;
  world.credential.journal = journal;
  world.documents.journal = journal;
  world.categories.journal = journal;
  world.webhooks.journal = journal;
  return journal;
}
