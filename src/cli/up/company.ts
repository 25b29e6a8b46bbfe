import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Explained } from '../../servers/explained.ts';
import { replaceFile } from '../../servers/replace-file.ts';
import { LEAST_EMPLOYEES } from './least-employees.ts';
import type { Settings } from './settings.ts';

const Company = z.object({
  employees: z.number(),
  personioPort: z.number(),
  elearnioPort: z.number(),
  clientId: z.string(),
  clientSecret: z.string(),
  apiKey: z.string(),
  lastRunId: z.string().nullable(),
});

/** The made-up company of the rehearsal: its size, where it is found and what opens it. */
export type Company = z.infer<typeof Company>;

const USUAL_SIZE = 500;

/** Founded at the first start. Later starts cannot resize it, since the LMS and our store know its people by then. */
export function openCompany(settings: Settings, employees: number | undefined): Company {
  const file = companyFile(settings.stateDir);
  if (employees !== undefined && employees < LEAST_EMPLOYEES) throw new Explained(TOO_SMALL, 2);
  const former = existsSync(file) ? Company.parse(JSON.parse(readFileSync(file, 'utf8'))) : null;
  // one that is too small never lived: the simulators refused it
  if (former === null || former.employees < LEAST_EMPLOYEES) {
    const founded = found(settings, employees ?? USUAL_SIZE);
    writeCompany(settings.stateDir, founded);
    return founded;
  }
  if (employees !== undefined && employees !== former.employees)
    throw new Explained(otherSize(former, settings.stateDir), 2);
  requireSamePorts(former, settings);
  return former;
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
    elearnioPort: settings.MATRIKEL_ELEARNIO_SIM_PORT,
    clientId: `papi-${randomUUID()}`,
    clientSecret: `papi-${randomBytes(24).toString('base64url')}`,
    apiKey: randomBytes(24).toString('base64url'),
    lastRunId: null,
  };
}

/** The integration in the store names the ports; changing a host there drops its secrets, so they stay as they are. */
function requireSamePorts({ personioPort, elearnioPort }: Company, settings: Settings): void {
  const same =
    personioPort === settings.MATRIKEL_PERSONIO_SIM_PORT && elearnioPort === settings.MATRIKEL_ELEARNIO_SIM_PORT;
  if (same) return;
  throw new Explained(
    `The rehearsal company in ${settings.stateDir} lives on the ports ${personioPort} and ${elearnioPort}.
Start with MATRIKEL_PERSONIO_SIM_PORT=${personioPort} and MATRIKEL_ELEARNIO_SIM_PORT=${elearnioPort}, or name another MATRIKEL_STATE_DIR.`,
    2,
  );
}

const TOO_SMALL = `The rehearsal company has at least ${LEAST_EMPLOYEES} employees: its department heads, and people with awkward data. Give --employees ${LEAST_EMPLOYEES} or more.`;

function otherSize({ employees }: Company, stateDir: string): string {
  return `The rehearsal company in ${stateDir} has ${employees} employees already. Leave --employees away, or remove that folder to found a new one.`;
}
