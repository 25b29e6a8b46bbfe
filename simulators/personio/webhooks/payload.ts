import { hashText } from '../../shared/random.ts';
import type { WebhookSettings } from './webhook-settings.ts';
import { uuidFrom } from './webhook-store.ts';

/** What an event is about: always an employee, sometimes one of their documents. */
export type Subject = { employeeId: string; documentId?: string };

/** The inner key names are not published, so there are several. Values of fields are never among them. */
export function payloadOf(
  form: WebhookSettings['webhookPayloadForm'],
  eventName: string,
  { employeeId, documentId }: Subject,
): Record<string, unknown> {
  if (eventName === 'ping') return {};
  const kind = eventName.split('.')[0] ?? '';
  const ownId = ownIdOf(kind, employeeId, documentId);
  const key = kind.replace('-', '_');
  if (form === 'own-key') return { [`${key}_id`]: ownId };
  if (form === 'with-person') return { [`${key}_id`]: ownId, person_id: employeeId };
  if (form === 'nested') return { [key]: { id: ownId }, person: { id: employeeId } };
  if (form === 'id') return { id: ownId };
  // Beyond 2^53 a number is not the employee's any more, which is what a careless vendor would send.
  if (form === 'number') return { [`${key}_id`]: kind === 'person' ? Number(ownId) : ownId };
  return { subject: `urn:personio:${kind}:${hashText(ownId).toString(36)}` };
}

function ownIdOf(kind: string, employeeId: string, documentId: string | undefined): string {
  if (kind === 'person') return employeeId;
  if (kind === 'document') return documentId ?? uuidFrom(`document of ${employeeId}`);
  return uuidFrom(`${kind} of ${employeeId}`);
}
