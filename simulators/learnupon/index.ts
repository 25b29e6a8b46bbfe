import { createCompany } from '../company/company.ts';
import { openJournal } from '../shared/journal.ts';
import { type Listening, listen } from '../shared/server.ts';
import { createSimulator } from '../shared/simulator.ts';
import { learnUponControl } from './control/index.ts';
import { createGate } from './gate.ts';
import { Portal } from './portal.ts';
import { Quota } from './quota.ts';
import { voiceOf } from './replies.ts';
import { learnUponRoutes } from './routes.ts';
import { RuleDesk } from './rules/rule-desk.ts';
import { type Seeding, seedPortal } from './seed/seed-portal.ts';
import { LEARNUPON_CHOICES, LEARNUPON_LIMITS, LEARNUPON_SETTINGS, type LearnUponSettings } from './settings.ts';
import { WebhookDesk } from './webhooks/webhook-desk.ts';

export type LearnUponOptions = Partial<Seeding> & {
  port?: number;
  host?: string;
  employees?: number;
  seed?: number;
  asOf?: string;
  hugeId?: boolean;
  apiUser?: string;
  apiKey?: string;
  limits?: boolean;
  state?: string;
  settings?: Partial<LearnUponSettings>;
};

export type RunningLearnUpon = Listening & {
  baseUrl: string;
  apiUser: string;
  apiKey: string;
  employees: number;
  seed: number;
};

const BASE_PATH = '/api/v1';

export async function startLearnUpon(options: LearnUponOptions = {}): Promise<RunningLearnUpon> {
  const { port = 0, employees = 500, seed = 1, members = 'few', fields = 'company' } = options;
  const { apiUser = LEARNUPON_SETTINGS.apiUser, apiKey = LEARNUPON_SETTINGS.apiKey } = options;
  const limits = options.limits ? LEARNUPON_LIMITS : {};
  const portal = new Portal({ ...LEARNUPON_SETTINGS, apiUser, apiKey, ...limits, ...options.settings });
  const seeded = seedPortal(portal, createCompany({ ...options, employees, seed }), { members, fields });
  if (options.state !== undefined) {
    const about = { vendor: 'learnupon', employees, seed, members, fields };
    portal.journal = openJournal(options.state, about, (entry) => portal.replay(entry));
  }
  const desks = {
    quota: new Quota(portal.settings),
    rules: new RuleDesk(portal),
    webhooks: new WebhookDesk(portal),
  };
  desks.rules.lookAtAll();
  const sim = createSimulator({
    vendor: 'learnupon',
    seed,
    basePath: BASE_PATH,
    routes: learnUponRoutes(portal),
    voice: voiceOf(portal.settings),
    gate: createGate(portal, desks.quota),
    settings: portal.settings,
    choices: LEARNUPON_CHOICES,
    control: learnUponControl(portal, desks, seeded),
    tallies: { snapshot: () => portal.tallies.snapshot(), reset: () => portal.resetTallies() },
    onSettings: (patch) => {
      portal.noteSettings(patch);
      if ('ruleDelayMs' in patch) desks.rules.delayChanged();
    },
  });
  const listening = await listen(sim, port, options.host);
  const close = async () => {
    desks.rules.close();
    desks.webhooks.close();
    await listening.close();
    portal.journal.close();
  };
  return { ...listening, close, baseUrl: `${listening.url}${BASE_PATH}`, apiUser, apiKey, employees, seed };
}
