import type { World } from '../world.ts';
import { eventsOf } from './employee-events.ts';
import { payloadOf, type Subject } from './payload.ts';
import type { EventBody } from './webhook.ts';

const COMPANY_ID = '40123';

/** Sends what happens to employees from now on. */
export function publishEmployeeChanges(world: World): void {
  world.employees.onChange = (before, after) => {
    const employeeId = after?.id ?? before?.id ?? '';
    for (const name of eventsOf(before, after)) publish(world, name, { employeeId });
  };
}

/** To every enabled subscription that wants this event. Answers how many those are. */
export function publish(world: World, name: string, subject: Subject): number {
  const wanting = world.webhooks
    .all()
    .filter(({ status, enabled_events }) => status === 'ENABLED' && enabled_events.includes(name));
  if (wanting.length === 0) return 0;
  const body = eventBody(world, name, payloadOf(world.settings.webhookPayloadForm, name, subject));
  for (const { id } of wanting) deliver(world, id, body);
  return wanting.length;
}

export function eventBody({ settings }: World, name: string, payload: Record<string, unknown>): EventBody {
  const now = new Date().toISOString();
  const body = {
    company_id: COMPANY_ID,
    event_name: name,
    // Whole seconds, as published: two changes within one look like one.
    occurred_at: settings.webhookTimeForm === 'seconds' ? now.replace(/\.\d+Z$/, 'Z') : now,
    payload,
  };
  return settings.webhookMeta === 'empty' ? { ...body, meta: {} } : body;
}

export function deliver({ eventLog, deliveries }: World, webhookId: string, body: EventBody, raw?: string): void {
  eventLog.noteEvent({ webhookId, body, at: Date.now() });
  deliveries.accept({ webhookId, body, attempt: 1, ...(raw === undefined ? {} : { raw }) });
}
