import { createHash, createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { LmsCall } from '../../ports/lms-events.ts';
import { learnuponEvents } from './events.ts';

const SECRET = 'geheim';
const completion = (enrollmentId: unknown, more: object = {}) => ({
  ...{ enrollmentId, user: { userId: 77, email: 'erika@firma.example', lastName: 'Mustermann' } },
  ...{ courseName: 'Datenschutz', dateCompleted: '2026-03-04T09:11:20Z', enrollmentStatus: 'completed' },
  ...more,
});

function callOf(text: string, headers: Record<string, string> = {}): LmsCall {
  return { body: Buffer.from(text), header: (name) => headers[name] };
}
function second(body: unknown, { secret = SECRET, type = 'course_completion', sent = '' } = {}): LmsCall {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const signature = createHmac('sha256', secret).update(text).digest('hex');
  return callOf(sent || text, { 'x-webhook-type': type, 'x-webhook-signature': signature });
}
/** As it was seen: signed without the element, which then stands in the header. */
function first(event: object, { secret = SECRET, type = 'course_completion', attempt = 1 } = {}): LmsCall {
  const header = { source: 'LearnUpon', version: 1, webhookId: 'w', attempt, webHookType: type };
  const unsigned = JSON.stringify({ header, ...event });
  const signature = createHash('md5').update(`${unsigned}:${secret}`).digest('hex');
  return callOf(unsigned.replace(/\}/, `,"signature":"${signature}"}`));
}
const read = (call: LmsCall, oldWebhooks = false, secret = SECRET) =>
  learnuponEvents.read(call, secret, { oldWebhooks });

describe('a call of version 2', () => {
  it('tells ids of each event in it, and nothing else', () => {
    const hints = read(second({ data: [completion(5001), completion('5002')] }));
    expect(hints).toMatchObject([
      { sourceId: '5001', learnerId: '77' },
      { sourceId: '5002', learnerId: '77' },
    ]);
    expect(JSON.stringify(hints)).not.toMatch(/Mustermann|erika|Datenschutz/);
  });

  it('with another secret, another body, or no signature is nobody’s', () => {
    const body = JSON.stringify({ data: [completion(5001)] });
    expect(read(second(body, { secret: 'other' }))).toBeNull();
    expect(read(second(body, { sent: body.replace('5001', '5002') }))).toBeNull();
    expect(read(callOf(body))).toBeNull();
    for (const signature of ['', 'x', '00', 'g'.repeat(64), '0'.repeat(64)])
      expect(read(callOf(body, { 'x-webhook-signature': signature }), true), signature).toBeNull();
  });

  it('of a type that is of no concern tells nothing', () => {
    expect(read(second({ data: [completion(5001)] }, { type: 'badge_awarded' }))).toEqual([]);
  });

  it('keeps ids digit for digit, and asks for a look at everything where one cannot be read', () => {
    expect(read(second('{"data":[{"enrollmentId":9007199254740993,"user":{"userId":77}}]}'))).toMatchObject([
      { sourceId: '9007199254740993' },
    ]);
    for (const body of ['what is this?', '{"data":[{"enrollment":1}]}', '{"events":[]}'])
      expect(read(second(body)), body).toMatchObject([{ sourceId: null, learnerId: null }]);
  });
});

describe('a call of version 1', () => {
  it('is taken only where that is switched on, and only with its signature', () => {
    expect(read(first(completion(5001)))).toBeNull();
    expect(read(first(completion(5001)), true)).toMatchObject([{ sourceId: '5001', learnerId: '77' }]);
    expect(read(first(completion(5001), { secret: 'other' }), true)).toBeNull();
    expect(read(first({ user: {} }, { type: 'exam_completion' }), true)).toEqual([]);
  });

  it('is checked on its text as it came, however that is written', () => {
    const unsigned =
      '{"header": { "webHookType": "course_completion"}, "enrollmentId": 5001.0, "note": "\\u00fc", "user": {"userId": 77}}';
    const signature = createHash('md5').update(`${unsigned}:${SECRET}`).digest('hex');
    const after = unsigned.replace('"}', `", "signature": "${signature}"}`);
    const before = unsigned
      .replace('{ "web', `{ "signature": "${signature.toUpperCase()}","web`)
      .replace(/,"web/, ',"web');
    expect(read(callOf(after), true)).toMatchObject([{ sourceId: '5001' }]);
    expect(read(callOf(before), true)).toMatchObject([{ sourceId: '5001' }]);
  });
});

it('a completion has one digest, in both versions and at each attempt; another completion of it has another', () => {
  const digestOf = (call: LmsCall) => read(call, true)?.[0]?.digest;
  const once = digestOf(second({ data: [completion(5001)] }));
  expect(once).toMatch(/^[\w-]{43}$/);
  expect(digestOf(second({ data: [completion(5001, { percentage: 80 })] }))).toBe(once);
  expect(digestOf(first(completion(5001), { attempt: 3 }))).toBe(once);
  expect(digestOf(second({ data: [completion(5001, { dateCompleted: '2027-03-04T09:11:20Z' })] }))).not.toBe(once);
});
