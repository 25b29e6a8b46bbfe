import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readEvents } from '../../src/api/testing/event-reader.ts';
import { openStore, type Store } from '../../src/store/index.ts';
import { openStage, type Processes, type Stage, TOKEN } from '../support/stage.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 90_000 });

let stage: Stage;
/** Two of the API, as behind a load balancer; the worker belongs to the first. */
let one: Processes;
let other: Processes;
let store: Store;
beforeAll(async () => {
  stage = await openStage({ employees: 80 });
  [one, other] = await Promise.all([stage.start(), stage.start({}, { worker: false })]);
  store = openStore({ databaseUrl: String(stage.env.DATABASE_URL), key: Buffer.alloc(32) });
});
afterAll(async () => {
  await store?.close();
  await Promise.all([one?.stop(), other?.stop()]);
  await stage?.stop();
});

const as = (token: string) => ({ authorization: `Bearer ${token}` });
const make = async (body: object) => (await one.ask('POST', '/tokens', body)).body;

describe('tokens, roles and audit log, over two processes of the API', () => {
  let [operator, soonOver] = ['', ''];

  it('the token of the installation makes others, and nobody finds them in the database', async () => {
    operator = (await make({ name: 'ci', role: 'operator' })).token;
    expect((await other.ask('GET', '/me', undefined, as(operator))).body).toMatchObject({
      name: 'ci',
      role: 'operator',
    });
    const { rows } = await store.pool.query('SELECT t::text AS row FROM api_tokens t');
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).toContain('ci');
    expect(JSON.stringify(rows)).not.toMatch(new RegExp(`mtk_|${operator.slice(4)}`));
  });

  it('an operator sets nothing up', async () => {
    const refused = await other.ask('POST', '/integrations', stage.integration, as(operator));
    expect(refused).toMatchObject({ status: 403, body: { code: 'role-too-low' } });
    expect((await one.ask('GET', '/integrations')).body.items).toEqual([]);
    expect((await other.ask('GET', '/audit', undefined, as(operator))).status).toBe(403);
    expect((await other.ask('POST', '/tokens', { name: 'mine', role: 'admin' }, as(operator))).status).toBe(403);
  });

  it('a token ends at its moment', async () => {
    const expiresAt = new Date(Date.now() + 1_500).toISOString();
    soonOver = (await make({ name: 'soon-over', role: 'admin', expiresAt })).token;
    expect((await other.ask('GET', '/tokens', undefined, as(soonOver))).status).toBe(200);
    await one.until('it has expired', async () => Date.now() > Date.parse(expiresAt));
    const refused = await other.ask('DELETE', '/tokens/ci', undefined, as(soonOver));
    expect(refused).toMatchObject({ status: 401, body: { code: 'token-expired' } });
    expect((await one.ask('GET', '/tokens?state=expired')).body.items).toMatchObject([{ name: 'soon-over' }]);
  });

  it('a token that one process revokes holds at none any more', async () => {
    await one.ask('POST', '/integrations', stage.integration);
    expect((await other.ask('POST', '/integrations/rehearsal/check', {}, as(operator))).status).toBe(200);
    expect((await one.ask('DELETE', '/tokens/ci')).status).toBe(204);
    const refused = await other.ask('POST', '/integrations/rehearsal/check', {}, as(operator));
    expect(refused).toMatchObject({ status: 401, body: { code: 'token-revoked' } });
    expect((await make({ name: 'ci', role: 'operator' })).code).toBe('name-taken');
  });

  it('the audit log has all of it', async () => {
    const { body } = await other.ask('GET', '/audit');
    const told = body.items
      .toReversed()
      .map((entry: { who: { name: string }; operation: string; target: string; status: number; code: string }) => {
        const { who, operation, target, status, code } = entry;
        return [who.name, operation, target !== null && target.length === 36 ? 'an id' : target, status, code];
      });
    expect(told).toEqual([
      ['installation', 'createToken', 'an id', 201, null],
      ['ci', 'createIntegration', null, 403, 'role-too-low'],
      ['ci', 'createToken', null, 403, 'role-too-low'],
      ['installation', 'createToken', 'an id', 201, null],
      ['installation', 'createIntegration', 'an id', 201, null],
      ['ci', 'checkIntegration', 'rehearsal', 200, null],
      ['installation', 'revokeToken', 'ci', 204, null],
      ['installation', 'createToken', null, 409, 'name-taken'],
    ]);
    expect(JSON.stringify(body)).not.toMatch(new RegExp(`mtk_|${TOKEN}|${stage.integration.lms.apiKey}`));
    const since = encodeURIComponent(new Date(Date.now() + 60_000).toISOString());
    expect((await one.ask('GET', `/audit?since=${since}`)).body).toEqual({ items: [], next: null });
  });
});

describe('a run that is watched', () => {
  it('tells each problem once and ends as it stands, through a lost connection and a stopped process', async () => {
    const [someone] = (await stage.personio.employees()).filter((each) => each.status === 'active' && each.email);
    await stage.elearnio.fault({
      endpoint: 'POST /members',
      kind: 'status',
      status: 400,
      contains: String(someone?.email),
    });
    await stage.elearnio.settings({ latencyMs: 250 });
    const { runId } = (await one.ask('POST', '/integrations/rehearsal/runs', {})).body;
    const follow = (api: Processes, last?: string | null) =>
      readEvents(`${api.root}/api/v1/runs/${runId}/events`, {
        ...as(TOKEN),
        ...(last ? { 'last-event-id': last } : {}),
      });

    const lost = await follow(one);
    await lost.until(() => lost.of('problem').length > 3);
    await lost.hangUp();
    const stopped = await follow(other, lost.of('problem').at(-1)?.id);
    await stopped.until(() => stopped.of('progress').some(({ data }) => data.phase === 'applying'));
    const beganMs = performance.now();
    await other.stop();
    expect(performance.now() - beganMs).toBeLessThan(4_000);
    expect(await stopped.ended).toBe('closed by the server');
    await stage.elearnio.settings({ latencyMs: 0 });
    const toldLast = [...lost.of('problem'), ...stopped.of('problem')].at(-1);
    const last = await follow(one, toldLast?.id);
    expect(await last.ended).toBe('closed by the server');

    const { body: run } = await one.ask('GET', `/runs/${runId}`);
    expect(last.of('end')).toEqual([{ event: 'end', id: 'end', data: run }]);
    expect(run.counts.failed).toBe(1);
    const { body: list } = await one.ask('GET', `/runs/${runId}/problems?limit=200`);
    const told = [lost, stopped, last].flatMap((stream) => stream.of('problem').map(({ data }) => data));
    expect(told).toEqual(list.items);
    expect(told.map(({ code }) => code)).toContain('write-refused');
    expect(last.of('progress').at(-1)?.data.progress).toEqual(run.progress);
    expect([...lost.events, ...stopped.events].filter(({ event }) => event === 'end')).toEqual([]);
  });
});
