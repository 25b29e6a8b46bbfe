import type { IntegrationId } from '../domain/ids.ts';
import type { Problem } from '../domain/problem.ts';
import type { HrSource } from './hr-source.ts';
import type { Integration } from './integration-store.ts';
import type { LmsPort } from './lms-port.ts';
import type { WebhookSubscriptions } from './webhook-subscriptions.ts';

export interface Connected {
  readonly integration: Integration;
  readonly hr: HrSource;
  readonly lms: LmsPort;
  readonly subscriptions: WebhookSubscriptions;
}

/** Both sides of an integration, ready to be called; limiter, token and cool-down are shared by credential. */
export interface Connections {
  /** Answers problems instead where the integration cannot be reached as it is configured (secret dropped, host not allowed). */
  open(integrationId: IntegrationId): Promise<Connected | { readonly problems: readonly Problem[] }>;
  close(): Promise<void>;
}
