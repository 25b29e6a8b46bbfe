import { answered, type MatrikelClient, type Schemas } from '../../client/index.ts';
import { isRehearsal } from './rehearsal-names.ts';
import type { Screen } from './screen.ts';

type Run = Schemas['Run'];

const OF_A_FIRST_RUN: readonly string[] = ['first-invitations', 'portal-has-members'];

/**
 * The rehearsal's own confirmation of its first run, said out loud with its numbers: nobody there gets a mail. Anything else that a plan
 * waits for is left to a person, there as everywhere. True when the run goes on.
 */
export async function confirmFirstRun(api: MatrikelClient, run: Run, screen: Screen): Promise<boolean> {
  const ours = isRehearsal({ name: run.integrationName });
  if (run.status !== 'waiting' || !ours || !run.guard || run.planHash === null) return false;
  if (!run.guard.findings.every(({ code }) => OF_A_FIRST_RUN.includes(code))) return false;
  screen.say(`  A first run waits for a person. Here the rehearsal confirms it:`);
  for (const { message } of run.guard.findings) screen.say(`    ${message}`);
  const params = { path: { id: run.id } };
  const body = { planHash: run.planHash, reason: 'The rehearsal confirms its first run.' };
  await answered(api.POST('/api/v1/runs/{id}/approve', { params, body }));
  return true;
}
