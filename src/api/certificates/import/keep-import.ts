import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { addDays, beginOf, dayAt } from '../../../domain/dates/day.ts';
import type { EmployeeId } from '../../../domain/ids.ts';
import type { ImportedCertificate } from '../../../ports/import-store.ts';
import type { Integration } from '../../../ports/integration-store.ts';
import type { ApiDependencies } from '../../dependencies.ts';
import { notFound } from '../../http/api-error.ts';
import { plainFileName } from './plain-file-name.ts';
import type { ImportForm } from './read-form.ts';
import { readImport } from './read-import.ts';
import { ERASED, ID_TAKEN, KNOWN_OTHERWISE, OWNER_AMBIGUOUS, OWNER_UNKNOWN } from './refusals.ts';

type Deps = Pick<ApiDependencies, 'imports' | 'ownerOf' | 'certificateTransfers' | 'clock'>;

interface Kept {
  readonly outcome: 'imported' | 'known' | 'would-be-imported';
  readonly employeeId: EmployeeId;
  /** Its row in the ledger; null in a dry run, where it is a new one. */
  readonly certificateId: number | null;
}

/** The store hands them out as hex: several times their size is in memory for each file under way. */
const PIECE_BYTES = 128 * 1024;

/** Keeps what was handed in, and has it filed soon. Throws `NotConnected` where Personio cannot be asked whose it is. */
export async function keepImport(
  { imports, ownerOf, certificateTransfers, clock }: Deps,
  { id, schedule }: Pick<Integration, 'id' | 'schedule'>,
  form: ImportForm,
  importedBy: string,
): Promise<Kept> {
  const tomorrow = addDays(dayAt(clock.now(), schedule.timeZone), 1); // where it was issued it may be that day already
  const { certificate, owner, file, sha256 } = readImport(form, tomorrow);
  const employeeId = await ownerOf(id, owner);
  if (employeeId === 'unknown') throw OWNER_UNKNOWN;
  if (employeeId === 'ambiguous') throw OWNER_AMBIGUOUS;
  const { title, issuedOn, expiresOn, dryRun } = certificate;
  const sourceId = certificate.id ?? madeId(employeeId, sha256);
  const given = {
    employeeId,
    title,
    issuedAt: beginOf(issuedOn, schedule.timeZone),
    isNamed: certificate.id !== undefined,
  };
  if (dryRun || !file) {
    const known = await imports.find(id, sourceId, sha256);
    return known ? theirs(known, given, 'known') : { outcome: 'would-be-imported', employeeId, certificateId: null };
  }
  const { fileName = plainFileName(file.name) } = certificate;
  const { issuedAt } = given;
  const added = await imports.add(
    id,
    { sourceId, employeeId, title, issuedAt, expiresOn, sha256, importedBy, bytes: file.bytes, fileName },
    createReadStream(file.path, { highWaterMark: PIECE_BYTES }),
  );
  if (!added) throw notFound('integration');
  if (added === 'erased') throw ERASED;
  void certificateTransfers.hinted(id); // quiet, and nobody waits for Temporal
  return theirs(added, given, added.isNew ? 'imported' : 'known');
}

interface Given extends Pick<ImportedCertificate, 'employeeId' | 'title' | 'issuedAt'> {
  /** By an id of its own. */
  readonly isNamed: boolean;
}

/** What is there, where it is what was meant: one file may be the proof of several courses, and none of them gets lost. */
function theirs(found: ImportedCertificate, given: Given, outcome: 'imported' | 'known'): Kept {
  const { employeeId, certificateId } = found;
  if (employeeId !== given.employeeId) throw ID_TAKEN;
  const isOther = found.title !== given.title || found.issuedAt.getTime() !== given.issuedAt.getTime();
  if (isOther && !given.isNamed) throw KNOWN_OTHERWISE;
  return { outcome, employeeId, certificateId };
}

/** The same file for the same person is the same certificate. */
function madeId(employeeId: EmployeeId, sha256: string): string {
  return createHash('sha256')
    .update(JSON.stringify([employeeId, sha256]))
    .digest('hex')
    .slice(0, 32);
}
