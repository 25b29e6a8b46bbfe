import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Installation, startInstallation } from '../installation.ts';

/** Where the vendors of the rehearsal company are found, and what opens them. */
export interface Company {
  readonly personioPort: number;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly elearnioPort: number;
  readonly apiKey: string;
  readonly learnuponPort: number;
  readonly learnuponUser: string;
  readonly learnuponKey: string;
  readonly moodlePort: number;
  readonly moodleToken: string;
}

/** An installation as its first admin finds it: a company and three portals, and nothing that joins them. */
export async function startForNewcomers(employees: number): Promise<{ installation: Installation; company: Company }> {
  const installation = await startInstallation({ employees });
  await installation.until('all integrations of the rehearsal exist', async () => {
    const { items } = await installation.api<{ items: { id: string }[] }>('GET', '/integrations');
    return items.length === 3;
  });
  const { items } = await installation.api<{ items: { id: string }[] }>('GET', '/integrations');
  for (const { id } of items) await installation.api('DELETE', `/integrations/${id}`);
  const file = join(installation.stateDir, 'rehearsal', 'company.json');
  return { installation, company: JSON.parse(await readFile(file, 'utf8')) };
}
