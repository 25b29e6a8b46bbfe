import { createCompany } from '../company/company.ts';
import { openJournal } from '../shared/journal.ts';
import { type Listening, listen } from '../shared/server.ts';
import { createSimulator } from '../shared/simulator.ts';
import { elearnioControl } from './control.ts';
import { attributeDefinitionsRoute } from './extensions/attribute-definitions.ts';
import { certificateRoutes } from './extensions/certificates/certificate-routes.ts';
import { invitationRoute } from './extensions/invitations.ts';
import { readGroupRoutes } from './groups/read-groups.ts';
import { writeGroupRoutes } from './groups/write-groups.ts';
import { createMemberRoute } from './members/create-member.ts';
import { listMembersRoute } from './members/list-members.ts';
import { oneMemberRoutes } from './members/one-member.ts';
import { updateMemberRoute } from './members/update-member.ts';
import { Portal } from './portal.ts';
import { ELEARNIO_VOICE } from './replies.ts';
import { seedPortal } from './seed.ts';
import { seedCertificates } from './seed-certificates.ts';
import { ELEARNIO_CHOICES, ELEARNIO_LIMITS, ELEARNIO_SETTINGS, type ElearnioSettings } from './settings.ts';

export type ElearnioOptions = {
  port?: number;
  host?: string;
  employees?: number;
  seed?: number;
  asOf?: string;
  hugeId?: boolean;
  apiKey?: string;
  members?: 'none' | 'few';
  limits?: boolean;
  extensions?: boolean;
  /** Of those who are there, and of some who come. */
  certificates?: 'none' | 'few';
  state?: string;
  settings?: Partial<ElearnioSettings>;
};

export type RunningElearnio = Listening & { baseUrl: string; apiKey: string; employees: number; seed: number };

const NEWCOMERS_FOR_ONE = 15;
const BASE_PATH = '/backend/user-api/v1';

export async function startElearnio(options: ElearnioOptions = {}): Promise<RunningElearnio> {
  const { port = 0, employees = 500, seed = 1, members = 'few', apiKey = ELEARNIO_SETTINGS.apiKey } = options;
  const limits = options.limits ? ELEARNIO_LIMITS : null;
  const portal = new Portal({
    ...ELEARNIO_SETTINGS,
    apiKey,
    limits,
    extensions: options.extensions ?? false,
    certificateForNewcomers: options.certificates === 'few' ? NEWCOMERS_FOR_ONE : 0,
    ...options.settings,
  });
  const seeded = seedPortal(portal, createCompany({ ...options, employees, seed }), members);
  if (options.certificates === 'few') seedCertificates(portal);
  if (options.state !== undefined) {
    const about = { vendor: 'elearnio', employees, seed, members };
    portal.journal = openJournal(options.state, about, (entry) => portal.replay(entry));
  }
  const sim = createSimulator({
    vendor: 'elearnio',
    seed,
    basePath: BASE_PATH,
    routes: [
      listMembersRoute(portal),
      createMemberRoute(portal),
      updateMemberRoute(portal),
      ...oneMemberRoutes(portal),
      ...readGroupRoutes(portal),
      ...writeGroupRoutes(portal),
      invitationRoute(portal),
      attributeDefinitionsRoute(portal),
      ...certificateRoutes(portal),
    ],
    voice: ELEARNIO_VOICE,
    settings: portal.settings,
    choices: ELEARNIO_CHOICES,
    control: elearnioControl(portal, seeded),
    tallies: { snapshot: () => portal.tallies.snapshot(), reset: () => portal.resetTallies() },
    onSettings: (patch) => portal.journal.append({ kind: 'settings', patch }),
  });
  const listening = await listen(sim, port, options.host);
  const close = async () => {
    await listening.close();
    portal.journal.close();
  };
  return { ...listening, close, baseUrl: `${listening.url}${BASE_PATH}`, apiKey, employees, seed };
}
