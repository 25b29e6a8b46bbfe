import { describe, expect, it } from 'vitest';
import { readWebhookEvent } from './webhook-event.ts';

const AT = '2026-03-04T09:11:20Z';
const body = (event_name: string, payload: unknown, more: object = {}) =>
  JSON.stringify({ company_id: '40123', event_name, occurred_at: AT, payload, meta: {}, ...more });
const PERSON = { about: 'person', employeeId: '771', changedAt: new Date(AT) };
const EVERYTHING = { about: 'everything', changedAt: new Date(AT), known: true };

describe('an event of Personio', () => {
  it.each([
    ['person.updated', { person_id: '771' }],
    ['person.updated', { person_id: 771 }],
    ['person.created', { id: '771' }],
    ['person.deleted', { person: { id: '771' } }],
    ['person.updated', { person: '771' }],
    ['employment.updated', { employment_id: 'e-1', person_id: '771' }],
    ['employment.terminated', { employment: { id: 'e-1' }, person: { id: '771' } }],
    ['employment.started', { id: 'e-1', employee_id: 771 }],
    ['absence-period.created', { absence_period_id: 'a-1', person_id: '771' }],
    ['employee.updated', { employee: { id: 771 } }],
    ['something.new', { person_id: '771' }],
  ])('%s with %o asks for a look at that person', (name, payload) => {
    expect(readWebhookEvent(body(name, payload))).toEqual(PERSON);
  });

  it.each([
    ['employment.updated', { employment_id: 'e-1' }],
    ['employment.updated', { id: 'e-1' }],
    ['employment.updated.cost-centers', { employment: { id: 'e-1' } }],
    ['absence-period.deleted', { id: 'a-1' }],
    ['person.updated', { subject: 'urn:x' }],
    ['person.updated', { person_id: 2 ** 53 + 2 }],
    ['person.updated', { person_id: 'Erika' }],
  ])('%s with %o, which names nobody for sure, asks for a look at everything', (name, payload) => {
    expect(readWebhookEvent(body(name, payload))).toEqual(EVERYTHING);
  });

  it.each(['document.created', 'document.signed', 'attendance-period.updated', 'ping'])(
    '%s changes nothing for a learner, such as the echo of an upload of ours',
    (name) => {
      expect(readWebhookEvent(body(name, { person_id: '771' }))).toEqual({ about: 'nothing' });
    },
  );

  it.each(['', 'hello', '[]', 'null', '{}', '{"event_name":7}', body('salary.updated', {})])(
    'of the unknown form %s asks for a look at everything',
    (text) => {
      expect(readWebhookEvent(text)).toMatchObject({ about: 'everything', known: false });
    },
  );

  it('may be flat or wrapped otherwise', () => {
    expect(readWebhookEvent(JSON.stringify({ event: 'person.updated', person_id: 771 }))).toMatchObject({
      ...{ about: 'person', employeeId: '771', changedAt: null },
    });
    expect(readWebhookEvent(JSON.stringify({ event_type: 'person.updated', data: { id: 771 } }))).toMatchObject({
      employeeId: '771',
    });
    expect(readWebhookEvent(JSON.stringify({ id: 'evt-1', event: 'person.updated' }))).toMatchObject({
      about: 'everything',
    });
  });

  it.each([
    ['2026-03-04T09:11:20.250+01:00', '2026-03-04T08:11:20.250Z'],
    ['2026-03-04 09:11:20', null],
    ['2026-13-44T09:11:20Z', null],
    ['yesterday', null],
  ])('that happened at %s is of %s', (occurred_at, time) => {
    const { changedAt } = readWebhookEvent(body('person.updated', { id: 1 }, { occurred_at })) as { changedAt: Date };
    expect(changedAt?.toISOString() ?? null).toBe(time);
  });
});
