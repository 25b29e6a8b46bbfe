import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStage, type Processes, type Stage } from '../support/stage.ts';

let stage: Stage;
let matrikel: Processes;
let id: string;
beforeAll(async () => {
  stage = await openStage({ employees: 45 });
  matrikel = await stage.start();
  const summary = { recipients: ['hr@example.test'], language: 'en' };
  const made = await matrikel.ask('POST', '/integrations', { ...stage.integration, settings: { summary } });
  id = made.body.id;
}, 120_000);
afterAll(async () => {
  await matrikel?.stop();
  await stage?.stop();
}, 60_000);

const start = () => matrikel.ask('POST', `/integrations/${id}/runs`, {});
const check = () => matrikel.ask('POST', `/integrations/${id}/check`, {});
const mails = async (about: string) => {
  const { body } = await matrikel.ask('GET', `/mails?integration=${id}`);
  return body.items.filter(({ subject }: { subject: string }) => subject.includes(about));
};

it('a key that the LMS refuses pauses the integration, says so once, and is over with a good check', async () => {
  await stage.elearnio.settings({ apiKey: 'another-key-since' });
  const { body } = await start();
  await matrikel.untilRun(body.runId, 'failed');

  const quarantine = { code: 'lms-key-refused', runId: body.runId };
  await matrikel.until('the quarantine shows', async () => {
    const integration = (await matrikel.ask('GET', `/integrations/${id}`)).body;
    return integration.quarantine !== null && integration;
  });
  expect((await matrikel.ask('GET', `/integrations/${id}`)).body).toMatchObject({ quarantine });
  expect(await start()).toMatchObject({ status: 409, body: { code: 'quarantined' } });
  await matrikel.until('the mail is kept', async () => (await mails(': in quarantine')).length > 0);
  expect(await mails(': in quarantine')).toHaveLength(1);
  const ready = (await (await fetch(`${matrikel.root}/readyz`)).json()) as { quarantined: unknown };
  expect(ready.quarantined).toMatchObject([{ code: 'lms-key-refused' }]);
  expect(await (await fetch(`${matrikel.root}/metrics`)).text()).toContain(
    'matrikel_quarantine{integration="rehearsal"} 1',
  );

  expect((await check()).body).toMatchObject({ ok: false, quarantineEnded: false });
  await matrikel.ask('PATCH', `/integrations/${id}`, { lms: { apiKey: 'another-key-since' } });
  expect(await start()).toMatchObject({ status: 409, body: { code: 'quarantined' } });
  expect((await check()).body).toMatchObject({ ok: true, quarantineEnded: true });
  expect(await mails(': no longer in quarantine')).toHaveLength(1);

  const again = await start();
  expect(again.status).toBe(202);
  await matrikel.untilRun(again.body.runId, 'completed', 'completed_with_problems', 'waiting');
  expect(await mails(': in quarantine')).toHaveLength(1);
}, 90_000);
