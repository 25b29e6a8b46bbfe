import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { type CertificateSettings, NO_CERTIFICATES } from '../../../domain/certificates/certificate-settings.ts';
import type { TransferResult } from '../../../domain/certificates/transfer-result.ts';
import type { Employee } from '../../../domain/employee.ts';
import type { EmployeeId, IntegrationId, LearnerId } from '../../../domain/ids.ts';
import { ATTRIBUTE } from '../../../domain/personio-attributes.ts';
import type { CertificateLedger } from '../../../ports/certificate-ledger.ts';
import type { CertificateSource, NoFile } from '../../../ports/certificate-source.ts';
import type { FoundCertificate } from '../../../ports/certificate-store.ts';
import { silent } from '../../../ports/logger.ts';
import type { RecordWriter, TrainingRecord } from '../../../ports/record-writer.ts';
import { VendorError, type VendorErrorKind } from '../../../ports/vendor-error.ts';
import { aCertificate, linkPerson } from '../../../store/testing/certificates.ts';
import { anIntegration, type StoreForTests, storeForTests } from '../../../store/testing/stored.ts';
import { anAttempt } from '../../testing/attempts.ts';
import { fakePersonnelFile } from '../../testing/fake-personnel-file.ts';
import { connectionsOf, fakeHr } from '../../testing/fake-vendors.ts';
import { createTransferActivities } from '../transfer.ts';

export const ERIKA = '771' as EmployeeId;
export const MAX = '772' as EmployeeId;
export const OF_MAX = '78' as LearnerId;
export const RECORD = { kind: 'record', sourceId: 'r1' } as const;

export let store: StoreForTests;
export let scratchFolder: string;
export let acme: IntegrationId;
export let personio: ReturnType<typeof fakePersonnelFile>;
export let employees: Map<EmployeeId, Employee>;
/** What the LMS hands out instead of a file, and what was asked of it. */
export let lms: { none: Map<string, NoFile | VendorError>; fetched: string[]; version: string };
export let records: TrainingRecord[];

/** Registers the set-up of each test of the file that calls it. */
export function setTransferStage(): void {
  beforeAll(async () => {
    store = await storeForTests();
    scratchFolder = await mkdtemp(join(tmpdir(), 'transfer-test-'));
  });
  beforeEach(async () => {
    await store.rows('DELETE FROM integrations');
    await store.rows('DELETE FROM forgotten_uploads');
    await installed();
    personio = fakePersonnelFile();
    employees = new Map([ERIKA, MAX].map((id) => [id, somebody(id, 'Kern')]));
    [lms, records] = [{ none: new Map(), fetched: [], version: 'v1' }, []];
  });
  afterAll(async () => {
    await rm(scratchFolder, { recursive: true });
    await store?.close();
  });
}

/** An integration with certificates switched on, and two people who are linked. */
export async function installed(certificates: Partial<CertificateSettings> = {}): Promise<void> {
  const settings = { ...NO_CERTIFICATES, enabled: true, absentMinutes: 60, ...certificates };
  acme = (await anIntegration(store, { certificates: settings })).id;
  await linkPerson(store, acme, ERIKA, '77');
  await linkPerson(store, acme, MAX, OF_MAX);
}
export const change = async (certificates: Partial<CertificateSettings>) => {
  const stored = await store.integrations.read(acme);
  if (stored) await store.integrations.change(acme, { certificates: { ...stored.certificates, ...certificates } });
};
/** A last name of null is left blank, one that is left out may not be read. */
export function somebody(id: EmployeeId, ...[lastName]: readonly (string | null)[]): Employee {
  const text = (value: string) => ({ kind: 'text', text: value }) as const;
  const first = { [ATTRIBUTE.firstName]: text('Ines') };
  if (lastName === undefined) return { id, attributes: first };
  return { id, attributes: { ...first, [ATTRIBUTE.lastName]: lastName === null ? null : text(lastName) } };
}
const source: CertificateSource = {
  readCertificates: () => Promise.reject(new Error('nobody reads here')) as never,
  readCertificate: async () => null,
  async fetchFile({ sourceId, version }, path) {
    lms.fetched.push(sourceId);
    const none = lms.none.get(sourceId);
    if (none instanceof VendorError) throw none;
    if (none) return none;
    await writeFile(path, `%PDF of ${sourceId}`);
    return { path, bytes: 9, sha256: 'ab', version: version ?? lms.version };
  },
};
export const writer: { write: RecordWriter['write'] } = {
  async write(record, path) {
    if (record.name === '') return { unreadable: 'name' };
    records.push(record);
    await writeFile(path, `%PDF record of ${record.course}`);
    return { bytes: 9, sha256: 'cd' };
  },
};
export const keep = (...given: readonly Partial<FoundCertificate>[]) =>
  store.certificates.keep(acme, given.map(aCertificate));
export const ofMany = (count: number, changes: Partial<FoundCertificate> = {}) =>
  Array.from({ length: count }, (_, index) => ({ sourceId: `c${String(index).padStart(3, '0')}`, ...changes }));
let attempts = 0;
export function replacePersonio(by: typeof personio): void {
  personio = by;
}

interface Circumstances {
  readonly attempt?: ReturnType<typeof anAttempt>;
  readonly limit?: number;
  readonly ledger?: CertificateLedger;
  readonly leaseMs?: number;
}
export async function transfer({
  attempt = anAttempt(++attempts),
  limit = 100,
  ledger = store.ledger,
  leaseMs = 5_000,
}: Circumstances = {}): Promise<TransferResult> {
  const integration = await store.integrations.read(acme);
  if (!integration) throw new Error('there is no integration');
  const hr = fakeHr({ readEmployee: async (id) => employees.get(id) ?? null });
  const { transferCertificates } = createTransferActivities({
    ...{ ...store, ledger, records: writer, logger: silent, leaseMs, scratchFolder },
    connections: connectionsOf({ integration, hr, personnelFile: personio, certificates: source }),
  });
  return attempt.run(transferCertificates, acme, limit);
}
export const rows = async () =>
  (await store.certificateBook.list(acme, { limit: 300 })).toSorted((left, right) => left.id - right.id);
export const states = async () => (await rows()).map(({ state, code }) => (code ? `${state} ${code}` : state));
/** As if so many minutes had passed since what was done. */
export const pass = (minutes: number) =>
  store.rows(
    `UPDATE certificates SET next_at = next_at - $1 * interval '1 minute', upload_began_at = upload_began_at - $1 * interval '1 minute',
      claimed_until = claimed_until - $1 * interval '1 minute'`,
    [minutes],
  );
export const refusal = (kind: VendorErrorKind, code: VendorError['details']['code'], outcomeUnknown = false) =>
  new VendorError({ vendor: 'personio', operation: 'POST /v1/company/documents', kind, code, outcomeUnknown });
export const ofLms = (kind: VendorErrorKind, code: VendorError['details']['code']) =>
  new VendorError({ vendor: 'elearnio', operation: 'GET /certificates/{id}/file', kind, code });
