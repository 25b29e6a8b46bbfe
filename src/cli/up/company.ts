import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Explained } from '../../servers/explained.ts';
import { replaceFile } from '../../servers/replace-file.ts';
import { LEAST_EMPLOYEES } from './least-employees.ts';
import { REHEARSAL } from './rehearsal-names.ts';
import type { Settings } from './settings.ts';

const Company = z.object({
  employees: z.number(),
  personioPort: z.number(),
  clientId: z.string(),
  clientSecret: z.string(),
  elearnioPort: z.number(),
  apiKey: z.string(),
  learnuponPort: z.number(),
  learnuponUser: z.string(),
  learnuponKey: z.string(),
  moodlePort: z.number(),
  moodleToken: z.string(),
  /** The run that Matrikel last started by itself, by the name of the integration. */
  lastRuns: z.record(z.string(), z.string()),
});

/** The made-up company of the rehearsal: its size, where it is found and what opens it. */
export type Company = z.infer<typeof Company>;

/** One that was founded when elearnio was the only LMS knows neither LearnUpon nor Moodle, and one run. */
const Kept = Company.partial({
  ...{ learnuponPort: true, learnuponUser: true, learnuponKey: true },
  ...{ moodlePort: true, moodleToken: true },
  lastRuns: true,
}).extend({ lastRunId: z.string().nullish() });

const USUAL_SIZE = 500;

/**
 * Founded at the first start. Later starts cannot resize it, since the LMS and our store know its people by then. Nothing is written:
 * ports that turn out to be taken must not be settled.
 */
export function openCompany(settings: Settings, employees: number | undefined): Company {
  const file = companyFile(settings.stateDir);
  if (employees !== undefined && employees < LEAST_EMPLOYEES) throw new Explained(TOO_SMALL, 2);
  const former = existsSync(file) ? Kept.parse(JSON.parse(readFileSync(file, 'utf8'))) : null;
  // one that is too small never lived: the simulators refused it
  if (former === null || former.employees < LEAST_EMPLOYEES) return found(settings, employees ?? USUAL_SIZE);
  if (employees !== undefined && employees !== former.employees)
    throw new Explained(otherSize(former.employees, settings.stateDir), 2);
  const { lastRunId, ...kept } = former;
  const lastRuns = lastRunId ? { [REHEARSAL]: lastRunId } : {};
  const company = Company.parse({ ...newLearnupon(settings), ...newMoodle(settings), lastRuns, ...kept });
  requireSamePorts(company, settings);
  return company;
}

export function writeCompany(stateDir: string, company: Company): void {
  replaceFile(companyFile(stateDir), `${JSON.stringify(company, null, 2)}\n`);
}

function companyFile(stateDir: string): string {
  return join(stateDir, 'rehearsal', 'company.json');
}

function found(settings: Settings, employees: number): Company {
  return {
    employees,
    personioPort: settings.MATRIKEL_PERSONIO_SIM_PORT,
    clientId: `papi-${randomUUID()}`,
    clientSecret: `papi-${randomBytes(24).toString('base64url')}`,
    elearnioPort: settings.MATRIKEL_ELEARNIO_SIM_PORT,
    apiKey: randomBytes(24).toString('base64url'),
    ...newLearnupon(settings),
    ...newMoodle(settings),
    lastRuns: {},
  };
}

function newLearnupon(settings: Settings): Pick<Company, 'learnuponPort' | 'learnuponUser' | 'learnuponKey'> {
  return {
    learnuponPort: settings.MATRIKEL_LEARNUPON_SIM_PORT,
    learnuponUser: randomBytes(12).toString('base64url'),
    learnuponKey: randomBytes(24).toString('base64url'),
  };
}

function newMoodle(settings: Settings): Pick<Company, 'moodlePort' | 'moodleToken'> {
  return { moodlePort: settings.MATRIKEL_MOODLE_SIM_PORT, moodleToken: randomBytes(16).toString('hex') };
}

/** The integrations in the store name the ports; changing a host there drops its secrets, so they stay as they are. */
function requireSamePorts(
  { personioPort, elearnioPort, learnuponPort, moodlePort }: Company,
  settings: Settings,
): void {
  const ports = {
    MATRIKEL_PERSONIO_SIM_PORT: personioPort,
    MATRIKEL_ELEARNIO_SIM_PORT: elearnioPort,
    MATRIKEL_LEARNUPON_SIM_PORT: learnuponPort,
    MATRIKEL_MOODLE_SIM_PORT: moodlePort,
  };
  const names = Object.keys(ports) as (keyof typeof ports)[];
  if (names.every((name) => ports[name] === settings[name])) return;
  throw new Explained(
    `The rehearsal company in ${settings.stateDir} lives on the ports ${Object.values(ports).join(', ')}.
Start with ${names.map((name) => `${name}=${ports[name]}`).join(' ')}, or name another MATRIKEL_STATE_DIR.`,
    2,
  );
}

/** Of its vendors. */
export function portsOf({ personioPort, elearnioPort, learnuponPort, moodlePort }: Company): readonly number[] {
  return [personioPort, elearnioPort, learnuponPort, moodlePort];
}

const TOO_SMALL = `The rehearsal company has at least ${LEAST_EMPLOYEES} employees: its department heads, and people with awkward data. Give --employees ${LEAST_EMPLOYEES} or more.`;

function otherSize(employees: number, stateDir: string): string {
  return `The rehearsal company in ${stateDir} has ${employees} employees already. Leave --employees away, or remove that folder to found a new one.`;
}
