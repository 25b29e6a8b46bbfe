import type { OrganisationIds } from '../company/organisation.ts';
import type { AttributeStore } from './attribute-store.ts';
import type { Credential } from './credential.ts';
import type { CategoryStore } from './documents/category-store.ts';
import type { DocumentStore } from './documents/document-store.ts';
import type { EmployeeStore } from './employee-store.ts';
import type { PersonioSettings } from './settings.ts';
import type { DeliveryDesk } from './webhooks/delivery-desk.ts';
import type { EventLog } from './webhooks/event-log.ts';
import type { WebhookStore } from './webhooks/webhook-store.ts';

/** What the endpoints work on. */
export type World = {
  settings: PersonioSettings;
  attributes: AttributeStore;
  employees: EmployeeStore;
  credential: Credential;
  organisation: OrganisationIds;
  documents: DocumentStore;
  categories: CategoryStore;
  webhooks: WebhookStore;
  eventLog: EventLog;
  deliveries: DeliveryDesk;
};
