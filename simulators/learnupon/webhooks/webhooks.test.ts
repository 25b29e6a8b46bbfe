import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LearnUponClient, learnUpon } from '../../support/learnupon-client.ts';

type Received = { headers: IncomingHttpHeaders; text: string };

let client: LearnUponClient;
let server: Server;
let received: Received[] = [];
let answers: number[] = [];
let ids: number[] = [];

beforeEach(async () => {
  received = [];
  answers = [];
  server = createServer((req, res) => {
    let text = '';
    req.on('data', (chunk) => {
      text += chunk;
    });
    req.on('end', () => {
      received.push({ headers: req.headers, text });
      res.writeHead(answers.shift() ?? 200).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  client = await learnUpon({ members: 'few', settings: { webhookDelayMs: 3_600_000, webhookRetryMs: 1 } });
  ids = (await client.control('GET', '/enrollments')).map(({ id }: { id: number }) => id);
});
afterEach(async () => {
  await client.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const url = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
const set = (patch: object) => client.control('PUT', '/settings', { webhookSecret: 'geheim', ...patch });
const complete = (id = 0) => client.control('POST', `/enrollments/${id}/complete`);
const send = () => client.control('POST', '/webhooks/send');
const arrived = (count: number) => expect.poll(() => received.length, { timeout: 10_000 }).toBe(count);

describe('LearnUpon webhooks', () => {
  it('of version 1 are signed inside, and count their attempts', async () => {
    answers = [500, 500];
    await set({ webhookV1Url: url() });
    await complete(ids[0]);
    await send();
    await arrived(3);
    const events = received.map(({ text }) => JSON.parse(text));
    expect(events.map(({ header }) => header.attempt)).toEqual([1, 2, 3]);
    expect(new Set(events.map(({ header }) => header.webhookId)).size).toBe(1);
    const { signature, ...header } = events[2].header;
    const unsigned = JSON.stringify({ ...events[2], header });
    expect(signature).toBe(createHash('md5').update(`${unsigned}:geheim`).digest('hex'));
    expect(events[2]).toMatchObject({ enrollmentId: ids[0], header: { webHookType: 'course_completion' } });
  });

  it('of version 2 are signed in a header, and hold several events', async () => {
    await set({ webhookV2Url: url() });
    for (const id of ids) await complete(id);
    await send();
    await arrived(1);
    const { headers, text } = received[0] as Received;
    expect(headers['x-webhook-type']).toBe('course_completion');
    expect(headers['x-webhook-signature']).toBe(createHmac('sha256', 'geheim').update(text).digest('hex'));
    expect(JSON.parse(text).data.map(({ enrollmentId }: { enrollmentId: number }) => enrollmentId)).toEqual(ids);
  });

  it('come twice and the wrong way round when switched', async () => {
    await set({ webhookV1Url: url(), webhookDuplicates: true, webhookOrder: 'reversed' });
    await complete(ids[0]);
    await complete(ids[1]);
    await send();
    await arrived(4);
    const order = received.map(({ text }) => JSON.parse(text).enrollmentId);
    expect(order).toEqual([ids[1], ids[0], ids[1], ids[0]]);
    await client.control('POST', '/webhooks', { enrollment_id: ids[2] });
    await send();
    await arrived(6);
  });

  it('give up in the end', async () => {
    answers = [500, 500, 500];
    await set({ webhookV1Url: url(), webhookRetries: 1 });
    await complete(ids[0]);
    await send();
    await arrived(2);
    await expect.poll(async () => (await client.control('GET', '/webhooks')).length).toBe(2);
    expect(await client.control('GET', '/webhooks')).toMatchObject([{ status: 500 }, { status: 500, attempt: 2 }]);
  });
});
