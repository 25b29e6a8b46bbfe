import { type Day, dayAt } from '../../domain/dates/day.ts';
import { type Employee, readAttribute, textAttribute } from '../../domain/employee.ts';
import { ATTRIBUTE } from '../../domain/personio-attributes.ts';
import type { ProblemCode } from '../../domain/problem.ts';
import { vendorName } from '../../domain/problem-texts/facts.ts';
import type { LedgerCertificate } from '../../ports/certificate-ledger.ts';
import type { CertificateFile, NoFile } from '../../ports/certificate-source.ts';
import { pauseFor } from '../heartbeating.ts';
import { fetchImported } from './fetch-imported.ts';
import type { TransferContext } from './transfer-context.ts';

/** Of old ones many may be made at once, and lanes that wait would file none of the others. */
const NEW_MS = 15 * 60_000;
const SHORTEST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 8_000;

/** Why there is none: as the source says it, or what a record lacks. */
type NoneObtained = NoFile | { readonly reason: 'no-name' | 'not-offered' };

/** The PDF of a certificate at `path`: from the LMS, from what was handed in, or made from what the LMS tells. */
export async function obtainFile(
  context: TransferContext,
  certificate: LedgerCertificate,
  employee: Employee,
  path: string,
): Promise<CertificateFile | NoneObtained> {
  const { imports, lease, claim, lms } = context;
  if (certificate.kind === 'record') return writeRecord(context, certificate, employee, path);
  if (certificate.origin === 'import')
    return fetchImported(imports, claim.integrationId, certificate, path, lease.lost);
  const fetched = await fetchOnceMade(context, certificate, path);
  if (fetched) lms.served();
  return fetched ?? { reason: 'not-offered' };
}

/** Where a new certificate's file is only just being made, it is waited for: the next look would come up to a minute later. */
async function fetchOnceMade(
  { connected, lease, stopping, clock }: TransferContext,
  certificate: LedgerCertificate,
  path: string,
): Promise<CertificateFile | NoFile | undefined> {
  const signal = AbortSignal.any([lease.lost, stopping]);
  const isNew = clock.now().getTime() - certificate.issuedAt.getTime() < NEW_MS;
  let patienceMs = isNew ? LONGEST_WAIT_MS : 0;
  for (;;) {
    const fetched = await connected.certificates?.fetchFile?.(certificate, path, lease.lost);
    if (!fetched || !('reason' in fetched) || fetched.reason !== 'rendering') return fetched;
    const pauseMs = Math.max(fetched.retryAfterMs, SHORTEST_WAIT_MS);
    if (signal.aborted || pauseMs > patienceMs) return fetched;
    patienceMs -= pauseMs;
    await pauseFor(pauseMs, signal);
  }
}

async function writeRecord(
  { connected: { integration, portal }, records }: TransferContext,
  { title, issuedAt, expiresOn, sourceId, version }: LedgerCertificate,
  employee: Employee,
  path: string,
): Promise<CertificateFile | NoneObtained> {
  const { settings, kind, schedule } = integration;
  const completedOn: Day = dayAt(issuedAt, schedule.timeZone);
  const written = await records.write(
    {
      ...{ language: settings.summary.language, name: nameOf(employee), course: title, completedOn, expiresOn },
      ...{ lms: vendorName(kind), portal: new URL(portal).host, reference: sourceId },
    },
    path,
  );
  if ('unreadable' in written) return { reason: 'no-name' };
  // not the hash: fonts and layout change with a release, and the completion stays the same one
  return { path, ...written, version: version ?? issuedAt.toISOString() };
}

/** Half a name is none: a record that names somebody else would be worse than no record. */
function nameOf(employee: Employee): string {
  const parts = [ATTRIBUTE.firstName, ATTRIBUTE.lastName];
  if (parts.some((part) => readAttribute(employee, part).state === 'missing')) return '';
  return parts
    .map((part) => textAttribute(employee, part) ?? '')
    .join(' ')
    .trim();
}

/** Of a file that is not as it should be, and may be later. */
export const NO_FILE_CODES = {
  gone: 'certificate-file-gone',
  truncated: 'certificate-truncated',
  'not-a-pdf': 'certificate-not-a-pdf',
  'hash-mismatch': 'certificate-hash-mismatch',
  'too-large': 'certificate-too-large',
  incomplete: 'certificate-import-incomplete',
  'no-name': 'certificate-no-name',
  'not-offered': 'certificates-not-offered',
} as const satisfies Partial<Record<NoneObtained['reason'], ProblemCode>>;
