import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ErasureLine } from '../../backup/erasure-journal.ts';
import type { RunId } from '../../domain/ids.ts';
import { NotConnected } from '../probe/not-connected.ts';
import { ACME } from '../testing/bodies.ts';
import { type TestApi, testApi } from '../testing/test-api.ts';

let api: TestApi;
let notes: ErasureLine[];
let hasPlace: boolean;
beforeEach(async () => {
  notes = [];
  hasPlace = true;
  api = await testApi({
    async noteErasures(lines) {
      if (!hasPlace) throw new Error('read-only');
      notes.push(...lines);
    },
    async lookAtPerson() {
      throw new NotConnected([{ code: 'personio-credentials-refused', severity: 'error' }]);
    },
  });
  await api.ask('POST', '/api/v1/integrations', ACME);
});
afterEach(() => api.close());

const HOLD = '/api/v1/integrations/acme/people/4711/hold';
const ERASE = '/api/v1/people/4711';
const as = async (role: 'viewer' | 'operator') => ({ authorization: `Bearer ${await api.tokenFor(role)}` });

describe('holding a person', () => {
  it('is safe to repeat, is listed, and ends with a release', async () => {
    const first = await api.ask('PUT', HOLD);
    expect(first).toMatchObject({ status: 200, body: { employeeId: '4711', reason: 'by-hand', runId: null } });
    expect((await api.ask('PUT', HOLD)).body).toEqual(first.body);
    await api.ask('PUT', HOLD.replace('4711', '4712'));
    const page = await api.ask('GET', '/api/v1/integrations/acme/holds?limit=1');
    expect(page.body).toMatchObject({ items: [{ employeeId: '4711' }], next: '4711' });
    const rest = await api.ask('GET', '/api/v1/integrations/acme/holds?limit=2&after=4711');
    expect(rest.body).toMatchObject({ items: [{ employeeId: '4712' }], next: null });
    expect((await api.ask('DELETE', HOLD)).status).toBe(204);
    expect((await api.ask('DELETE', HOLD)).status).toBe(204);
  });

  it('an operator may hold, an admin alone may release', async () => {
    expect((await api.ask('PUT', HOLD, undefined, await as('viewer'))).status).toBe(403);
    expect((await api.ask('PUT', HOLD, undefined, await as('operator'))).status).toBe(200);
    expect((await api.ask('DELETE', HOLD, undefined, await as('operator'))).status).toBe(403);
  });

  it('knows no ids that cannot be one', async () => {
    for (const path of [HOLD.replace('4711', 'a%20b'), HOLD.replace('acme', 'nobody')])
      expect((await api.ask('PUT', path)).status).toBe(404);
  });
});

describe('erasing a person', () => {
  it('says where, notes it for restores, and says that the account is as it was', async () => {
    const answer = await api.ask('DELETE', ERASE);
    expect(answer).toMatchObject({
      status: 200,
      body: { employeeId: '4711', erasedIn: [{ integrationName: 'acme' }], keptForRestore: true },
    });
    expect(answer.body.message).toMatch(/An account in the LMS is as it was/);
    expect(notes).toMatchObject([{ event: 'erased', employeeId: '4711' }]);
    const back = await api.ask('POST', `${ERASE}/readmit`);
    expect(back.body).toMatchObject({ readmittedIn: [{ integrationName: 'acme' }] });
    expect(notes.map(({ event }) => event)).toEqual(['erased', 'readmitted']);
    expect((await api.ask('POST', `${ERASE}/readmit`)).body.readmittedIn).toEqual([]);
  });

  it('is done also where there is no place to note it, and says what that means', async () => {
    hasPlace = false;
    const { status, body } = await api.ask('DELETE', ERASE);
    expect([status, body.keptForRestore]).toEqual([200, false]);
    expect(body.message).toMatch(/after a restore .* erase them again/);
  });

  it('waits for a run that works', async () => {
    const { body } = await api.ask('POST', '/api/v1/integrations/acme/runs', {});
    api.runs.patch(body.runId as RunId, { status: 'applying' });
    const refused = await api.ask('DELETE', `${ERASE}?integration=acme`);
    expect(refused).toMatchObject({ status: 409, body: { code: 'run-goes-on', runId: body.runId } });
    expect(notes).toEqual([]);
  });

  it("is an admin's, and stands in the audit log", async () => {
    expect((await api.ask('DELETE', ERASE, undefined, await as('operator'))).status).toBe(403);
    await api.ask('DELETE', ERASE);
    expect(api.audited.map(({ operation, target, status }) => [operation, target, status])).toContainEqual([
      ...['erasePerson', '4711'],
      200,
    ]);
  });
});

it('a look says what stands in the way to a vendor, and no cache keeps the answer', async () => {
  const answer = await api.ask('GET', '/api/v1/integrations/acme/people/4711?language=de');
  expect(answer).toMatchObject({ status: 409, body: { code: 'personio-credentials-refused' } });
  expect(answer.headers.get('cache-control')).toBe('no-store');
});
