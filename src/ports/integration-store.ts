import type { IntegrationId } from '../domain/ids.ts';
import type { IntegrationSettings } from '../domain/settings.ts';
import type { LmsKind } from './connection.ts';

/** One Personio credential, one LMS portal and the settings between them; without the secrets. */
export interface Integration {
  readonly id: IntegrationId;
  /** Unique; lower case letters, digits and hyphens, so that it can stand in ids and links. */
  readonly name: string;
  readonly kind: LmsKind;
  readonly personio: { readonly baseUrl: string; readonly clientId: string; readonly requestsPerMinute: number | null };
  readonly lms: {
    readonly baseUrl: string;
    readonly requestsPerMinute: number | null;
    readonly pageSize: number | null;
  };
  readonly settings: IntegrationSettings;
  /** Counts up with every change of `settings`. */
  readonly settingsVersion: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** Sealed in the store, opened only for the connectors. */
export interface IntegrationSecrets {
  readonly clientSecret: string;
  readonly apiKey: string;
}

export type NewIntegration = Pick<Integration, 'name' | 'kind' | 'personio' | 'lms' | 'settings'> & {
  readonly secrets: IntegrationSecrets;
};

export interface IntegrationChanges {
  readonly name?: string;
  readonly personio?: Integration['personio'];
  readonly lms?: Integration['lms'];
  readonly settings?: IntegrationSettings;
  /** A secret left out stays; null drops it, as a change of host does. */
  readonly secrets?: { readonly clientSecret?: string | null; readonly apiKey?: string | null };
}

export interface IntegrationStore {
  /** Returns null when the name is taken. */
  create(integration: NewIntegration): Promise<Integration | null>;
  list(): Promise<readonly Integration[]>;
  read(id: IntegrationId): Promise<Integration | null>;
  /** Returns null when the integration does not exist, `name-taken` when another carries the name. */
  change(id: IntegrationId, changes: IntegrationChanges): Promise<Integration | 'name-taken' | null>;
  /** Removes settings, secrets, links, runs and mails of the integration; learners stay as they are. */
  remove(id: IntegrationId): Promise<boolean>;
  /** Null parts were dropped with a change of host and have to be given again. */
  secrets(id: IntegrationId): Promise<{ readonly clientSecret: string | null; readonly apiKey: string | null }>;
}
