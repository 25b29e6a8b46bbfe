import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { NO_CERTIFICATES } from '../domain/certificates/certificate-settings.ts';
import type { EmployeeId, RunId } from '../domain/ids.ts';
import { DEFAULT_SETTINGS } from '../domain/settings.ts';
import type { Integration } from '../ports/integration-store.ts';
import type { Mail, Mailer } from '../ports/mailer.ts';
import {
  anIntegration,
  aPlannedRun,
  claimOf,
  manyPeople,
  outcomeOf,
  type StoreForTests,
  storeForTests,
} from '../store/testing/stored.ts';
import { endQuarantine } from './quarantine.ts';
import { type ClosedRun, createReportActivities, type RunEnding } from './report.ts';
import { anAttempt, keptLogger } from './testing/attempts.ts';

const HR = 'hr@example.test';
const KEY = Buffer.alloc(32);

let store: StoreForTests;
let integration: Integration;
let runId: RunId;
beforeAll(async () => {
  store = await storeForTests();
});
beforeEach(async () => {
  integration = await anIntegration(store, {
    settings: { ...DEFAULT_SETTINGS, summary: { recipients: [HR], language: 'en' } },
  });
  runId = await aPlannedRun(store, integration.id, manyPeople(3));
  const claim = claimOf(integration.id, runId);
  const claimed = await store.steps.claim(claim, 3);
  await store.steps.record(
    claim,
    claimed.map((person) => outcomeOf(person)),
  );
});
afterAll(() => store?.close());

function mailer(send: (mail: Mail) => Promise<void> = async () => {}): Mailer & { sent: Mail[] } {
  const sent: Mail[] = [];
  return {
    sent,
    send: (mail) => {
      sent.push(mail);
      return send(mail);
    },
  };
}

function close(
  sender: Mailer | null,
  ending: RunEnding = { how: 'finished' },
  logger = keptLogger(),
): Promise<ClosedRun> {
  const { closeRun } = createReportActivities({ ...store, mailer: sender, logger, planKey: KEY });
  return anAttempt().run(closeRun, runId, integration.id, ending);
}
const mails = () => store.mails.list({ integrationId: integration.id, limit: 10 });

describe('the end of a run', () => {
  it('closes it with its counts, and says the same when it is repeated', async () => {
    const ended = await close(null);
    expect(ended).toMatchObject({ status: 'completed', counts: { created: 3, failed: 0 } });
    const closed = await store.runs.read(runId);
    expect(closed).toMatchObject({ status: 'completed', counts: ended.counts });
    expect(await close(null)).toEqual(ended);
    expect(await store.runs.read(runId)).toEqual(closed);
  });

  it('has certificates of whoever it linked looked for, where they are wanted', async () => {
    const asked = async () => (await store.certificateReads.read(integration.id)).everythingAskedAt;
    await store.integrations.change(integration.id, { certificates: { ...NO_CERTIFICATES, enabled: true } });
    await close(null, { how: 'cancelled' });
    expect(await asked()).toEqual(expect.any(Date));
  });

  it('has nobody looked for where certificates are off', async () => {
    await close(null);
    expect(await store.certificateReads.read(integration.id)).toMatchObject({ everythingAskedAt: null });
  });

  it('of a dry run has nobody looked for', async () => {
    await store.integrations.change(integration.id, { certificates: { ...NO_CERTIFICATES, enabled: true } });
    await store.rows('UPDATE runs SET dry_run = true WHERE id = $1', [runId]);
    await close(null);
    expect(await store.certificateReads.read(integration.id)).toMatchObject({ everythingAskedAt: null });
  });

  it('is without problems as long as there is nothing but information', async () => {
    await store.runs.setProblems(runId, 'plan', [{ code: 'inactive-without-account', severity: 'info' }]);
    expect((await close(null)).status).toBe('completed');
  });

  it('is with problems when there is a warning', async () => {
    await store.runs.setProblems(runId, 'plan', [{ code: 'no-email', severity: 'warning' }]);
    expect((await close(null)).status).toBe('completed_with_problems');
  });

  it('after a failure has a problem that says why, once', async () => {
    expect((await close(null, { how: 'failed', code: 'learners-incomplete' })).status).toBe('failed');
    await close(null, { how: 'failed', code: 'learners-incomplete' });
    expect(await store.runs.problemCounts(runId)).toEqual([
      { code: 'learners-incomplete', severity: 'error', count: 1 },
    ]);
  });

  it('after a failure that an earlier stage explained adds nothing; an unknown code is ours', async () => {
    await store.runs.setProblems(runId, 'check', [{ code: 'lms-key-refused', severity: 'error' }]);
    await close(null, { how: 'failed', code: 'lms-key-refused' });
    expect(await store.runs.problemCounts(runId)).toMatchObject([{ code: 'lms-key-refused', count: 1 }]);
    await close(null, { how: 'failed', code: 'something-of-temporal' });
    expect((await store.runs.problemCounts(runId)).map((problem) => problem.code)).toContain('internal-error');
  });

  it('says what the store holds when the run was closed from outside before', async () => {
    await store.runs.close(runId, 'failed');
    expect((await close(null)).status).toBe('failed');
  });
});

describe('a full sync that ends', () => {
  const left = () =>
    store.rows<{ employee_id: string }>(
      'SELECT employee_id FROM hints WHERE integration_id = $1 AND served_at IS NULL ORDER BY employee_id',
      [integration.id],
    );
  beforeEach(async () => {
    await store.rows(
      `INSERT INTO hints (integration_id, employee_id, source, received_at)
       SELECT $1, who, 'webhook', now() - ago FROM (VALUES ('e000', interval '1 minute'), ('e001', interval '5 seconds'),
         ('stranger', interval '1 minute')) AS h(who, ago)`,
      [integration.id],
    );
  });

  it('has served hints of everybody but those whose change Personio may not have shown to it', async () => {
    await close(null);
    expect(await left()).toEqual([{ employee_id: 'e001' }]);
    const [fresh] = (await store.freshness.ofHours(1)).filter((one) => one.integrationId === integration.id);
    expect(fresh).toMatchObject({ source: 'webhook', changes: 2 });
  });

  it('has served none of people whom an incomplete list may have lacked', async () => {
    await store.runs.setProblems(runId, 'read', [{ code: 'employees-incomplete', severity: 'warning' }]);
    await close(null);
    expect(await left()).toEqual([{ employee_id: 'e001' }, { employee_id: 'stranger' }]);
  });

  it('has served nothing where it failed', async () => {
    await close(null, { how: 'failed', code: 'learners-incomplete' });
    expect(await left()).toHaveLength(3);
  });
});

it('a look at drift mails nobody, however it ends', async () => {
  const sender = mailer();
  const look = { integrationId: integration.id, kind: 'drift', dryRun: true, settingsVersion: 1 } as const;
  await store.runs.close(runId, 'completed');
  for (const ending of [
    { how: 'finished' },
    { how: 'cancelled' },
    { how: 'failed', code: 'vendor-unavailable' },
  ] as const) {
    runId = (await store.runs.create(look)).id;
    await close(sender, ending);
  }
  expect([sender.sent, await mails()]).toEqual([[], []]);
});

describe('a run that met what only a person can put right', () => {
  const state = async () => (await store.integrations.read(integration.id))?.quarantine;
  const refused: RunEnding = { how: 'failed', code: 'lms-key-refused' };

  it('puts the integration into quarantine when access was withdrawn, and says so once', async () => {
    const sender = mailer();
    await close(sender, refused);
    const entered = await state();
    expect(entered).toMatchObject({ code: 'lms-key-refused', runId });
    await close(sender, refused);
    expect(await state()).toEqual(entered);
    const about = sender.sent.filter(({ subject }) => subject.includes('quarantine'));
    expect(about).toMatchObject([{ to: [HR], text: expect.stringContaining('integration check') }]);

    runId = await aPlannedRun(store, integration.id, []);
    await close(sender, { how: 'failed', code: 'too-many-failures' });
    expect(await state()).toEqual(entered);
    expect(sender.sent.filter(({ subject }) => subject.includes('quarantine'))).toHaveLength(1);
  });

  it('leaves an integration alone when it failed for what may pass', async () => {
    await close(null, { how: 'failed', code: 'vendor-unavailable' });
    expect(await state()).toBeNull();
  });

  it('is over with a check, which says so once', async () => {
    const sender = mailer();
    await close(sender, refused);
    const deps = { ...store, mailer: sender, logger: keptLogger() };
    expect([await endQuarantine(deps, integration.id), await endQuarantine(deps, integration.id)]).toEqual([
      true,
      false,
    ]);
    expect(await state()).toBeNull();
    expect(sender.sent.filter(({ subject }) => subject.includes('no longer'))).toHaveLength(1);
    expect(await mails()).toContainEqual(expect.objectContaining({ runId: null, status: 'sent' }));
  });

  it('opens cases for people; a dry run does not', async () => {
    const noEmail = { code: 'no-email', severity: 'warning', employeeId: 'e1' as EmployeeId } as const;
    await store.runs.setProblems(runId, 'plan', [noEmail]);
    await close(null);
    expect(await store.cases.list(integration.id, { limit: 5 })).toMatchObject([{ employeeId: 'e1', runId }]);
    const first = runId;
    runId = await aPlannedRun(store, integration.id, [], { dryRun: true });
    await close(null, { how: 'expired' });
    expect(await store.cases.list(integration.id, { limit: 5, state: 'open' })).toMatchObject([{ runId: first }]);
    runId = await aPlannedRun(store, integration.id, []);
    await close(null);
    expect(await store.cases.list(integration.id, { limit: 5, state: 'open' })).toEqual([]);
  });
});

describe('the summary mail', () => {
  it('is sent once to those who asked for it, with the counts', async () => {
    const sender = mailer();
    await close(sender);
    await close(sender);
    expect(sender.sent).toMatchObject([{ to: [HR], text: expect.stringContaining('3') }]);
    expect(await mails()).toMatchObject([{ runId, status: 'sent', to: [HR] }]);
  });

  it('is kept where there is no mail server, and where nobody asked for it', async () => {
    await close(null);
    expect(await mails()).toMatchObject([{ status: 'kept' }]);
    await store.integrations.change(integration.id, { settings: DEFAULT_SETTINGS });
    runId = await aPlannedRun(store, integration.id, []);
    const sender = mailer();
    await close(sender);
    expect(sender.sent).toEqual([]);
    expect(await mails()).toMatchObject([{ status: 'kept', to: [] }, { status: 'kept' }]);
  });

  it('that nobody confirmed is unknown, is not sent again, and does not fail the run', async () => {
    const logger = keptLogger();
    const sender = mailer(async () => {
      throw new Error(`550 mailbox of ${HR} is full`);
    });
    expect((await close(sender, { how: 'finished' }, logger)).status).toBe('completed');
    expect(await mails()).toMatchObject([{ status: 'unknown' }]);
    await close(sender);
    expect(sender.sent).toHaveLength(1);
    expect(JSON.stringify(logger.lines)).not.toContain(HR);
    expect(logger.lines).toMatchObject([{ level: 'warn', values: { runId } }]);
  });

  it('of an attempt that was killed while it sent is not sent again', async () => {
    const hanging = mailer(() => new Promise(() => {}));
    void close(hanging);
    while (hanging.sent.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    const sender = mailer();
    await close(sender);
    expect(sender.sent).toEqual([]);
    expect(await mails()).toMatchObject([{ status: expect.stringMatching(/^(sending|unknown)$/) }]);
  });

  it('of a removed integration is nobody’s', async () => {
    const sender = mailer();
    const { closeRun } = createReportActivities({
      ...store,
      integrations: { ...store.integrations, read: async () => null },
      mailer: sender,
      logger: keptLogger(),
      planKey: KEY,
    });
    await anAttempt().run(closeRun, runId, integration.id, { how: 'finished' as const });
    expect(sender.sent).toEqual([]);
  });
});
