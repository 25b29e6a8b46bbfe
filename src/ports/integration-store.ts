import type { CertificateSettings } from '../domain/certificates/certificate-settings.ts';
import type { IntegrationId, RunId } from '../domain/ids.ts';
import type { ScheduleSettings } from '../domain/incremental/schedule-settings.ts';
import type { ProbedCapabilities } from '../domain/probed-capabilities.ts';
import type { ProblemCode } from '../domain/problem.ts';
import type { SafetySettings } from '../domain/safety-settings.ts';
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
    /** The name that the API key belongs to; absent where the LMS knows none. */
    readonly apiUser?: string;
  };
  readonly settings: IntegrationSettings;
  /** Counts up with every change of `settings` that plans depend on; who gets the summary mail is none. */
  readonly settingsVersion: number;
  /** Counts up with every change of any part. */
  readonly revision: number;
  /** How often a sync is expected to succeed; null where it is started by hand only. */
  readonly syncIntervalMinutes: number | null;
  /** What `probe` found out about this portal; null until then. */
  readonly probed: ProbedCapabilities | null;
  readonly safety: SafetySettings;
  readonly draft: Draft | null;
  readonly schedule: ScheduleSettings;
  readonly certificates: CertificateSettings;
  /** Set while nothing is written because something failed that a person has to put right. */
  readonly quarantine: Quarantine | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** Settings that wait for their activation. */
export interface Draft {
  readonly settings: IntegrationSettings;
  /** The version that it was made from. */
  readonly basedOn: number;
  readonly savedBy: string | null;
  /** ISO 8601. */
  readonly savedAt: string;
}

export interface Quarantine {
  readonly code: ProblemCode;
  readonly runId: RunId | null;
  /** ISO 8601. */
  readonly since: string;
}

/** Sealed in the store, opened only for the connectors. */
export interface IntegrationSecrets {
  readonly clientSecret: string;
  readonly apiKey: string;
  /** What the LMS signs with when it calls; absent where it does not. */
  readonly webhookSecret?: string;
}

export type NewIntegration = Pick<Integration, 'name' | 'kind' | 'personio' | 'lms' | 'settings'> &
  Partial<Pick<Integration, 'syncIntervalMinutes' | 'safety' | 'schedule' | 'certificates'>> & {
    readonly secrets: IntegrationSecrets;
    /** Name of the token that set it up. */
    readonly activatedBy?: string | null;
  };

/** Settings that are or were in force. */
export interface SettingsVersion {
  readonly version: number;
  readonly settings: IntegrationSettings;
  /** Name of the token that activated them; null where nobody knows. */
  readonly activatedBy: string | null;
  readonly activatedAt: Date;
}

export interface IntegrationChanges {
  readonly name?: string;
  readonly personio?: Integration['personio'];
  readonly lms?: Integration['lms'];
  /** In force from now on: a new version where a plan could come out otherwise. */
  readonly settings?: IntegrationSettings;
  /** Name of the token that activates `settings`. */
  readonly activatedBy?: string | null;
  readonly safety?: SafetySettings;
  readonly draft?: Draft | null;
  readonly schedule?: ScheduleSettings;
  readonly certificates?: CertificateSettings;
  readonly quarantine?: Quarantine | null;
  readonly syncIntervalMinutes?: number | null;
  /** Given where the integration leads to another portal, of which nothing is known. */
  readonly probed?: null;
  /** A secret left out stays; null drops it, as a change of host does. */
  readonly secrets?: { readonly [Part in keyof IntegrationSecrets]?: string | null };
}

/** What must still hold when a change is written: looked at and written in one transaction. */
export interface ChangeConditions {
  /** The revision that the change was made from. */
  readonly revision?: number;
  /** No run is open, and none begins meanwhile. */
  readonly atRest?: boolean;
  /** The same, but for a run that only waits for somebody to approve it. */
  readonly nobodyWorks?: boolean;
  /** No employee is linked to an account. */
  readonly unlinked?: boolean;
}

export interface OpenRun {
  readonly openRun: RunId;
}

/** Why a change was not written; nothing of it was. */
export type ChangeRefusal = 'name-taken' | 'changed-meanwhile' | 'people-linked' | OpenRun;

export interface IntegrationStore {
  /** Returns null when the name is taken. */
  create(integration: NewIntegration): Promise<Integration | null>;
  list(): Promise<readonly Integration[]>;
  read(id: IntegrationId): Promise<Integration | null>;
  /** Returns null when the integration does not exist. */
  change(
    id: IntegrationId,
    changes: IntegrationChanges,
    only?: ChangeConditions,
  ): Promise<Integration | ChangeRefusal | null>;
  /** Removes settings, secrets, links, runs and mails of the integration; learners stay as they are. False when there is none. */
  remove(id: IntegrationId, only?: ChangeConditions): Promise<boolean | ChangeRefusal>;
  /** Newest first; `before` is the last version of the page before. */
  settingsVersions(
    id: IntegrationId,
    page: { readonly limit: number; readonly before?: number },
  ): Promise<readonly SettingsVersion[]>;
  settingsVersion(id: IntegrationId, version: number): Promise<SettingsVersion | null>;
  /** Null parts were dropped with a change of host and have to be given again. */
  secrets(id: IntegrationId): Promise<{ readonly [Part in keyof IntegrationSecrets]-?: string | null }>;
}
