import { z } from 'zod';
import type { EmployeeId } from '../../domain/ids.ts';
import type { WebhookEvent } from '../../ports/webhook-events.ts';

/** What Personio is asked to tell us: people and their employments. Documents and absences change nothing for a learner. */
export const SUBSCRIBED_EVENTS = [
  'person.created',
  'person.updated',
  'person.deleted',
  'employment.created',
  'employment.updated',
  'employment.deleted',
  'employment.started',
  'employment.terminated',
] as const;

/** An own upload echoes as `document.created`; `ping` is a test of the line (personio-api §8.3). */
const OF_NO_CONCERN = /^(document|attendance-period|attendance)\.|^ping$/;
const ABOUT_A_PERSON = /^(person|employee)\./;
/** A number or a UUID: nothing that could be a name. */
const ID = /^(\d{1,20}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i;
const UTC_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:?\d\d)$/;

const Outer = z.looseObject({
  event_name: z.string().optional(),
  event: z.string().optional(),
  event_type: z.string().optional(),
  occurred_at: z.string().optional(),
  payload: z.unknown().optional(),
  data: z.unknown().optional(),
});
const Id = z
  .union([z.string(), z.number().int()])
  .transform(String)
  .refine((text) => ID.test(text));
const Inner = z.looseObject({});

/**
 * What a delivered body asks for. The outer keys are documented, the inner ones are not confirmed, so the person is looked for
 * leniently; whatever has no form that we know asks for a look at everything (personio-api §8.2). Names and values are never read.
 */
export function readWebhookEvent(body: string): WebhookEvent {
  const outer = Outer.safeParse(parsedOrNull(body));
  if (!outer.success) return { about: 'everything', changedAt: null, known: false };
  const { event_name, event, event_type, occurred_at, payload, data } = outer.data;
  const name = event_name ?? event ?? event_type ?? '';
  if (OF_NO_CONCERN.test(name)) return { about: 'nothing' };
  const changedAt = timeOf(occurred_at);
  const inner = payload ?? data;
  const employeeId = personIn(inner ?? outer.data, inner !== undefined && ABOUT_A_PERSON.test(name));
  if (employeeId !== null) return { about: 'person', employeeId, changedAt };
  return { about: 'everything', changedAt, known: /^(person|employment|absence-period)\./.test(name) };
}

/** Version 2 calls people persons, version 1 employees; the ids are the same. A bare `id` is a person's only in a person's event. */
function personIn(payload: unknown, isPerson: boolean): EmployeeId | null {
  const inner = Inner.safeParse(payload);
  if (!inner.success) return null;
  const { person_id, employee_id, person, employee, id } = inner.data;
  const candidates = [person_id, employee_id, idIn(person), idIn(employee), ...(isPerson ? [id] : [])];
  for (const candidate of candidates) {
    const read = Id.safeParse(candidate);
    if (read.success) return read.data as EmployeeId;
  }
  return null;
}

function idIn(value: unknown): unknown {
  const inner = Inner.safeParse(value);
  return inner.success ? inner.data['id'] : value;
}

/** Without a zone it says nothing exact, and is left out. */
function timeOf(text: string | undefined): Date | null {
  if (text === undefined || !UTC_TIME.test(text)) return null;
  const time = new Date(text);
  return Number.isNaN(time.getTime()) ? null : time;
}

function parsedOrNull(text: string): unknown {
  try {
    return JSON.parse(text); // an id that a double would round is nobody's: it must not pass for one
  } catch {
    return null;
  }
}
