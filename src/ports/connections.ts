import type { IntegrationId } from '../domain/ids.ts';
import type { Problem } from '../domain/problem.ts';
import type { CertificateSource } from './certificate-source.ts';
import type { HrSource } from './hr-source.ts';
import type { Integration, IntegrationSecrets } from './integration-store.ts';
import type { LmsPort } from './lms-port.ts';
import type { PersonnelFile } from './personnel-file.ts';
import type { WebhookSubscriptions } from './webhook-subscriptions.ts';

export interface Connected {
  readonly integration: Integration;
  readonly hr: HrSource;
  readonly lms: LmsPort;
  readonly subscriptions: WebhookSubscriptions;
  readonly personnelFile: PersonnelFile;
  /** Where the LMS's API is, in one spelling: the same for every integration with this portal, and after a reinstall. */
  readonly portal: string;
  /** Absent where the LMS has none to give. */
  readonly certificates?: CertificateSource;
}

/** Both sides of an integration, ready to be called; limiter, token and cool-down are shared by credential. */
export interface Connections {
  /** Answers problems instead where the integration cannot be reached as it is configured (secret dropped, host not allowed). */
  open(integrationId: IntegrationId): Promise<Connected | { readonly problems: readonly Problem[] }>;
  close(): Promise<void>;
}

/** An integration as somebody would save it, with the secrets that it would have. */
export interface UnsavedIntegration
  extends Pick<Integration, 'kind' | 'personio' | 'lms' | 'probed' | 'settings'>,
    Partial<Pick<Integration, 'draft'>> {
  /** Null where one is missing. */
  readonly secrets: Secrets;
}
type Secrets = { readonly [Part in keyof IntegrationSecrets]: string | null };

/** For a look at both sides before anything is saved. */
export interface UnsavedConnections {
  /** As `open`. Whoever asked closes it. */
  openUnsaved(
    integration: UnsavedIntegration,
  ):
    | (Omit<Connected, 'integration' | 'portal'> & { close(): Promise<void> })
    | { readonly problems: readonly Problem[] };
}
