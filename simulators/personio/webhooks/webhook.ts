/** https://developer.personio.de/reference/webhooks: names of everything that may be subscribed to. */
export const EVENT_NAMES: readonly string[] = [
  'person.created',
  'person.updated',
  'person.deleted',
  'employment.created',
  'employment.updated',
  'employment.updated.cost-centers',
  'employment.deleted',
  'employment.started',
  'employment.terminated',
  'document.created',
  'document.updated',
  'document.deleted',
  'document.signed',
  'absence-period.created',
  'absence-period.updated.status',
  'absence-period.updated.timerange',
  'absence-period.deleted',
  'attendance-period.created',
  'attendance-period.updated',
  'attendance-period.deleted',
  'ping',
];

export type CustomHeader = { name: string; value: string };

/** A subscription. Records are replaced, never changed. */
export type Webhook = {
  id: string;
  url: string;
  description: string;
  status: 'ENABLED' | 'DISABLED';
  auth_type: 'NONE' | 'TOKEN' | 'CUSTOM';
  token: string | null;
  custom_headers: CustomHeader[];
  enabled_events: string[];
  created_at: string;
  updated_at: string;
};
export type WebhookInput = Omit<Webhook, 'id' | 'created_at' | 'updated_at'>;

/** The outer keys as published. There is no event id and no signature, and `payload` holds identifiers only. */
export type EventBody = {
  company_id: string;
  event_name: string;
  occurred_at: string;
  payload: Record<string, unknown>;
  meta?: Record<string, unknown>;
};
