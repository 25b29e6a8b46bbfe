import { extractText } from 'unpdf';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { TestApi } from '../../src/api/testing/test-api.ts';
import { apiOf, type SimDocument } from '../support/certificates.ts';
import { wantsAccount, withOwnAddress } from '../support/expected.ts';
import { startWorld, type World } from '../support/world.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });
const MARKED = / Matrikel-[0-9a-z]{26}$/;

let world: World;
let api: TestApi;
let path: string;
beforeAll(async () => {
  world = await startWorld({ kind: 'learnupon', employees: 45 });
  await world.sync();
  api = await apiOf(world);
  path = `/api/v1/integrations/${world.integration.id}`;
});
afterAll(async () => {
  await api?.close();
  await world?.stop();
});

const documents = () => world.personio.call<SimDocument[]>('GET', 'documents');
const until = (look: () => Promise<unknown>) => vi.waitFor(look, { timeout: 40_000, interval: 100 });

async function textOf({ v2Id }: SimDocument): Promise<string> {
  const { content } = await world.personio.call<{ content: string }>('GET', `documents/${v2Id}`);
  const { text } = await extractText(new Uint8Array(Buffer.from(content, 'base64')), { mergePages: true });
  return text.replaceAll(/\s+/g, ' ');
}

/** One of the account that the sync has made for this employee, in the night from the 31st to the 1st. */
async function completion(email: string | null): Promise<string> {
  const { learnupon } = world;
  const [user] = await learnupon.call<{ id: number }[]>('GET', `users?${new URLSearchParams({ email: `${email}` })}`);
  const [course] = await learnupon.call<{ id: number; name: string }[]>('GET', 'courses');
  const ids = { user_id: user?.id, course_id: course?.id };
  const { id } = await learnupon.call<{ id: number }>('POST', 'enrollments', ids);
  await learnupon.call('POST', `enrollments/${id}/complete`, { date_completed: '2026-10-31T23:30:00Z' });
  return course?.name ?? '';
}

it('completions of LearnUpon that were there before are filed when the switch is saved', async () => {
  expect((await api.ask('PATCH', path, { certificates: { enabled: true } })).status).toBe(200);
  await until(async () => expect((await documents()).length).toBeGreaterThan(2));
});

it('a completion is a training record that says whose it is, and that it is no certificate of the LMS', async () => {
  const before = new Set((await documents()).map(({ ownerId }) => ownerId));
  const [person] = withOwnAddress(await world.personio.employees()).filter(
    (one) => wantsAccount(one) && one.status === 'active' && !before.has(one.id),
  );
  const course = await completion(person?.email ?? null);
  await api.ask('POST', `${path}/certificate-transfer/start?everything=true`);
  const ofPerson = async () => (await documents()).filter(({ ownerId }) => ownerId === person?.id);
  await until(async () => expect(await ofPerson()).toHaveLength(1));

  const [document] = (await ofPerson()) as [SimDocument];
  expect(document).toMatchObject({ category: 'Performance', title: course, date: '2026-11-01' });
  expect(document.comment).toMatch(/^Schulungsnachweis, von Matrikel aus LearnUpon erstellt/);
  expect(document.comment).toMatch(MARKED);
  const text = await textOf(document);
  const told = [person?.first_name, person?.last_name, course, '1. November 2026', 'LearnUpon'];
  for (const one of told) expect(text).toContain(one);
  expect(text).toContain('kein von LearnUpon ausgestelltes Zertifikat');
});
