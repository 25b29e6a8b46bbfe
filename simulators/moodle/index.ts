import { createCompany } from '../company/company.ts';
import { openJournal } from '../shared/journal.ts';
import { type Listening, listen } from '../shared/server.ts';
import { createSimulator } from '../shared/simulator.ts';
import { createGate } from './access.ts';
import { moodleControl } from './control/index.ts';
import { type Seeding, seedSite } from './seed/seed-site.ts';
import { serverRoutes } from './server-route.ts';
import { MOODLE_CHOICES, MOODLE_LIMITS, MOODLE_SETTINGS, type MoodleSettings } from './settings.ts';
import { Site } from './site.ts';
import { voiceOf } from './wire/replies.ts';

export type MoodleOptions = Partial<Seeding> & {
  port?: number;
  host?: string;
  employees?: number;
  seed?: number;
  asOf?: string;
  hugeId?: boolean;
  token?: string;
  version?: MoodleSettings['version'];
  limits?: boolean;
  state?: string;
  settings?: Partial<MoodleSettings>;
};

/** `baseUrl` is the site itself, as its administrator would write it. */
export type RunningMoodle = Listening & { baseUrl: string; token: string; employees: number; seed: number };

export async function startMoodle(options: MoodleOptions = {}): Promise<RunningMoodle> {
  const { port = 0, employees = 500, seed = 1, members = 'few', fields = 'company' } = options;
  const { token = MOODLE_SETTINGS.token, version = MOODLE_SETTINGS.version } = options;
  const limits = options.limits ? { limits: MOODLE_LIMITS } : {};
  const site = new Site({ ...structuredClone(MOODLE_SETTINGS), token, version, ...limits, ...options.settings });
  const seeded = seedSite(site, createCompany({ ...options, employees, seed }), { members, fields });
  if (options.state !== undefined) {
    const about = { vendor: 'moodle', employees, seed, members, fields };
    site.journal = openJournal(options.state, about, (entry) => site.replay(entry));
  }
  const sim = createSimulator({
    vendor: 'moodle',
    seed,
    basePath: '',
    routes: serverRoutes(site),
    voice: voiceOf(site.settings),
    gate: createGate(site),
    settings: site.settings,
    choices: MOODLE_CHOICES,
    control: moodleControl(site, seeded),
    tallies: { snapshot: () => site.tallies.snapshot(), reset: () => site.resetTallies() },
    onSettings: (patch) => site.noteSettings(patch),
  });
  const listening = await listen(sim, port, options.host);
  const close = async () => {
    await listening.close();
    site.journal.close();
  };
  return { ...listening, close, baseUrl: listening.url, token, employees, seed };
}
