import type { FaultRule } from '../../../simulators/shared/fault-rules.ts';
import type { IntegrationSettings } from '../../../src/domain/settings.ts';
import type { LmsKind } from '../../../src/ports/connection.ts';
import type { Blueprint } from './blueprint.ts';
import type { Company } from './company.ts';
import { ELEARNIO } from './elearnio-portal.ts';
import { LEARNUPON } from './learnupon-portal.ts';
import { MOODLE } from './moodle-portal.ts';

/** One account as the portal itself holds it, seen from behind. */
export interface Account {
  readonly id: string;
  readonly email: string;
  readonly externalId: string | null;
  readonly name: string;
  readonly active: boolean;
  readonly role: string;
  /** All memberships, those included that the API hides. */
  readonly groups: readonly string[];
  readonly invitations: number;
  readonly courseMails: number;
  /** Writes that were carried out, whoever asked for them and whether or not they changed anything. */
  readonly writes: number;
}

/** What the portal counted since it was founded or since `forget`. */
interface Tally {
  /** Calls that would change something, refused ones included. */
  readonly writes: number;
  readonly creates: number;
  /** Creates of somebody who is there already. */
  readonly duplicateCreates: number;
  readonly deletes: number;
  readonly courseMails: number;
  /** Writes for one account that were under way at the same time. */
  readonly overlappingWrites: number;
}

export type Spot = 'list' | 'create' | 'change' | 'group-change' | 'groups' | 'any';
export type Fault = Omit<FaultRule, 'endpoint'>;

/** A simulated LMS as scenarios see it, alike for every kind. */
export interface Portal {
  /** As POST /integrations takes it. */
  readonly connection: { readonly baseUrl: string; readonly apiUser?: string; readonly apiKey: string };
  accounts(): Promise<readonly Account[]>;
  tally(): Promise<Tally>;
  forget(): Promise<void>;
  fault(spot: Spot, fault: Fault): Promise<void>;
  /** How often the faults that are set have struck. */
  strikes(): Promise<number>;
  clearFaults(): Promise<void>;
  /** For each call of the API. */
  slow(latencyMs: number): Promise<void>;
  /** The key is no longer accepted; or is again. */
  revokeKey(revoked: boolean): Promise<void>;
  /** An administrator's hand; null where the LMS has no place for a foreign id. */
  readonly setExternalId: ((id: string, externalId: string) => Promise<void>) | null;
  addGroups(names: readonly string[]): Promise<void>;
  /** Each of these accounts completes so many courses, which is a certificate or the record of one for each. */
  certify(accountIds: readonly string[], courses: number): Promise<void>;
  /** Changes in Personio what this LMS would refuse: that is another scenario's affair. */
  readonly spare?: (company: Company) => Promise<void>;
  /** Its PDFs of certificates; null where it has none to give. */
  readonly files: CertificateFiles | null;
  close(): Promise<void>;
}

interface CertificateFiles {
  fault(fault: Fault): Promise<void>;
  /** It makes a PDF when it is first asked for it, and takes so long. */
  render(ms: number): Promise<void>;
  /** The oldest certificate of an account is taken back. */
  withdraw(accountId: string): Promise<void>;
}

export interface PortalOptions {
  readonly employees: number;
  /** Whether some accounts are there before the first sync. */
  readonly members: boolean;
  readonly fields: Blueprint['fields'];
}

/** What differs by LMS: its simulator, and the settings under which most can happen there. */
export interface KindOfPortal {
  open(options: PortalOptions): Promise<Portal>;
  readonly settings: Partial<IntegrationSettings>;
}

/** Every LMS that Matrikel knows: one line here, and every disaster is played on it too. */
export const PORTALS: Readonly<Record<LmsKind, KindOfPortal>> = {
  elearnio: ELEARNIO,
  learnupon: LEARNUPON,
  moodle: MOODLE,
};
