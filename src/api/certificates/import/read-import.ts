import { beginsAsPdf, endsAsPdf, MAX_DOCUMENT_BYTES } from '../../../domain/certificates/pdf.ts';
import type { EmployeeId } from '../../../domain/ids.ts';
import { ApiError, invalidInput } from '../../http/api-error.ts';
import type { ApiProblemCode } from '../../http/api-problems.ts';
import { sentAs } from '../../http/input.ts';
import type { NamedOwner } from './find-owner.ts';
import { ImportBody } from './import-body.ts';
import type { ImportForm } from './read-form.ts';
import type { ReceivedFile } from './receive-file.ts';

/** A certificate as it was handed in; without a file only in a dry run. */
interface SentImport {
  readonly certificate: ImportBody;
  readonly owner: NamedOwner;
  readonly file: ReceivedFile | null;
  /** Hex, in small letters. */
  readonly sha256: string;
}

/** What the form says, or what is wrong with it. Nothing can have been issued after `latest`. */
export function readImport({ certificate: text, file }: ImportForm, latest: string): SentImport {
  const certificate = sentAs(ImportBody, jsonOf(text));
  const { employeeId, email = '', issuedOn, dryRun } = certificate;
  if (issuedOn > latest) throw wrong('issuedOn', 'must not lie in the future');
  const announced = certificate.sha256?.toLowerCase();
  if (file) requireWhole(file, announced);
  const sha256 = file?.sha256 ?? announced;
  if (sha256 === undefined || (!file && !dryRun)) throw wrong('file', 'is missing');
  const owner = employeeId === undefined ? { email } : { employeeId: employeeId as EmployeeId };
  return { certificate, owner, file, sha256 };
}

function jsonOf(text: string | null): unknown {
  if (text === null) throw wrong('certificate', 'is missing');
  try {
    return JSON.parse(text);
  } catch {
    throw wrong('certificate', 'must be JSON');
  }
}

function requireWhole({ bytes, sha256, head, tail }: ReceivedFile, announced: string | undefined): void {
  if (bytes > MAX_DOCUMENT_BYTES)
    throw unusable(
      'certificate-too-large',
      'The file is larger than Personio takes (30 MB).',
      'Hand in a smaller one.',
    );
  if (!beginsAsPdf(head)) throw unusable('certificate-not-a-pdf', 'The file is not a PDF.', 'Hand in a PDF.');
  if (!endsAsPdf(tail)) throw unusable('certificate-truncated', 'The end of the PDF is missing.', AGAIN);
  if (announced !== undefined && announced !== sha256)
    throw unusable('certificate-hash-mismatch', 'The file that arrived is not the one that `sha256` names.', AGAIN);
}

const AGAIN = 'Hand it in again; if it happens again, open the file and look whether it is whole.';

function wrong(path: string, message: string): ApiError {
  return invalidInput('invalid-body', [{ path, message }]);
}

function unusable(code: ApiProblemCode, detail: string, remedy: string): ApiError {
  return new ApiError({ code, detail, remedy });
}
