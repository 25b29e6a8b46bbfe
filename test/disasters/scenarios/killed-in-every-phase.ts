import { randomUUID } from 'node:crypto';
import { type Scenario, verdict } from '../scenario.ts';
import { unserved } from '../stage/company.ts';
import { harm } from '../stage/harm.ts';
import type { Account } from '../stage/portal.ts';
import type { Stage } from '../stage/stage.ts';
import type { StageOptions, Theatre } from '../stage/theatre.ts';

interface Victim {
  readonly stage: Stage;
  readonly before: readonly Account[];
}
type Role = 'worker-1' | 'temporal' | 'postgres';

const ATTRIBUTES = 'GET /v1/company/employees/attributes';
const EMPLOYEES = 'GET /v1/company/employees';

/** Several companies are held in different phases, so that one kill hits all of them; a second one hits a plan in the making. */
function killed(what: string, role: Role): Scenario {
  return {
    name: `kill -9 of ${what} in each phase`,
    invariant: '10: Nothing is lost, and no effect is repeated; mails are sent at most once',
    group: 'processes',
    play: (theatre) => killAndFinish(theatre, role),
  };
}

async function killAndFinish(theatre: Theatre, role: Role) {
  const { installation, mails } = theatre.house;
  const address = `${randomUUID()}@rehearsal.example`;
  const [checking, reading, waiting, planning, applying, reporting] = await Promise.all([
    victim(theatre),
    victim(theatre, { employees: 130 }),
    victim(theatre),
    victim(theatre, { employees: 400 }),
    victim(theatre, { employees: 345 }),
    victim(theatre, { settings: { summary: { recipients: [address], language: 'en' } } }),
  ]);
  const runs: (readonly [Victim, string])[] = [];
  const begin = async (one: Victim) => {
    const runId = await begun(one.stage);
    runs.push([one, runId]);
    return runId;
  };

  const applied = await begin(applying);
  await applying.stage.rest(applied);
  await waiting.stage.rest(await begin(waiting));
  const reported = await begin(reporting);
  await reporting.stage.rest(reported);
  const earlier = mails.subjectsTo(address).length;
  mails.hold(address);
  await releaseWhenItWaits(reporting.stage, reported);
  await reporting.stage.until('the summary is being sent', async () => mails.subjectsTo(address).length > earlier);

  await applying.stage.portal.slow(900);
  await releaseWhenItWaits(applying.stage, applied);
  await reading.stage.company.settings({ latencyMs: 1_500 });
  await checking.stage.company.fault({ endpoint: ATTRIBUTES, kind: 'slow', delayMs: 1_500, times: 1 });
  await begin(reading);
  await called(reading.stage, EMPLOYEES);
  await begin(checking);
  await called(checking.stage, ATTRIBUTES);
  const { tally } = applying.stage.portal;
  await applying.stage.until('people are being created', async () => (await tally()).creates >= 20);
  const phases = await Promise.all(runs.map(([{ stage }, id]) => stage.run(id).then(({ phase }) => phase)));
  await installation.kill(role);

  mails.release(address);
  await reading.stage.company.settings({ latencyMs: 0 });
  const hit = new Set(['reporting', ...phases, await whilePlanning(planning.stage, await begin(planning))]);
  await installation.kill(role);

  const wrong = (await Promise.all(runs.map(([one, id]) => wrongInTheEnd(one, id)))).flat();
  const subjects = mails.subjectsTo(address);
  if (new Set(subjects).size < subjects.length) wrong.push('a mail was sent twice');
  hit.delete('done');
  return verdict(`hit while ${[...hit].sort().join(', ')}; all completed`, wrong);
}

/** Side by side: a run that needs longest for its second breath keeps no other from being approved. */
async function wrongInTheEnd({ stage, before }: Victim, runId: string): Promise<string[]> {
  const { status } = await stage.finish(runId);
  const wrong = status.startsWith('completed') ? [] : [`a run ended ${status}`];
  wrong.push(...(await harm(stage.portal, before)));
  const without = await unserved(stage.company, await stage.portal.accounts());
  if (without > 0) wrong.push(`${without} people have no account`);
  return wrong;
}

async function victim(theatre: Theatre, options: StageOptions = {}): Promise<Victim> {
  const stage = await theatre.stage(options);
  return { stage, before: await stage.portal.accounts() };
}

/** The API may be on its way back. */
async function begun(stage: Stage): Promise<string> {
  let runId: string | undefined;
  await stage.until('a run begins', async () => {
    runId = await stage.start().catch(() => undefined);
    return runId !== undefined;
  });
  return runId as string;
}

async function releaseWhenItWaits(stage: Stage, runId: string): Promise<void> {
  if ((await stage.rest(runId)).status === 'waiting') await stage.release(runId);
}

async function called({ company, until }: Stage, endpoint: string): Promise<void> {
  const total = async () => (await company.counters()).calls[endpoint]?.total ?? 0;
  await until(`${endpoint} was called`, async () => (await total()) > 0);
}

/** As near as looking allows: planning is quick. */
async function whilePlanning({ run, until }: Stage, runId: string): Promise<string> {
  let phase = '';
  await until('the run plans, or has', async () => {
    phase = (await run(runId).catch(() => null))?.phase ?? '';
    return !['', 'queued', 'checking', 'reading'].includes(phase);
  });
  return phase;
}

export const killedWorker = killed('the worker', 'worker-1');
export const killedTemporal = killed('the Temporal server', 'temporal');
export const killedPostgres = killed('PostgreSQL', 'postgres');
