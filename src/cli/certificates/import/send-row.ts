import { openAsBlob } from 'node:fs';
import { basename } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { answered, ProblemError } from '../../../client/index.ts';
import { problemInWords } from '../../connect/problem-in-words.ts';
import type { Session } from '../../connect/session.ts';
import type { FolderFiles } from './folder-files.ts';
import { hashFile } from './hash-file.ts';
import { dayOf } from './index-day.ts';
import type { IndexRow } from './index-rows.ts';

/** What became of a row. */
export interface RowOutcome {
  readonly place: string;
  readonly file: string;
  readonly outcome: 'imported' | 'known' | 'would-be-imported' | 'refused';
  readonly employeeId: string | null;
  readonly certificateId: string | null;
  /** What is wrong, and what to do. */
  readonly problem: { readonly code: string; readonly words: string } | null;
}

export interface Import {
  readonly integration: string;
  readonly files: FolderFiles;
  readonly dryRun: boolean;
}

const ATTEMPTS = 10;

/** Hands in one row; what is wrong with it is its outcome. Throws where no other row would go either. */
export async function sendRow(session: Session, given: Import, { place, values }: IndexRow): Promise<RowOutcome> {
  const { file = '', employeeId, email, title, issuedOn, expiresOn, id } = values;
  const row = { place, file, employeeId: null, certificateId: null };
  const path = given.files.find(file);
  if (path === null) return { ...row, outcome: 'refused', problem: noFile(file) };
  const certificate = {
    ...(id === undefined ? {} : { id }),
    ...(employeeId === undefined ? { email } : { employeeId }),
    title,
    ...(issuedOn === undefined ? {} : { issuedOn: dayOf(issuedOn) }),
    ...(expiresOn === undefined ? {} : { expiresOn: dayOf(expiresOn) }),
    ...{ fileName: basename(path), dryRun: given.dryRun },
  };
  try {
    const sha256 = await hashFile(path);
    const { certificate: kept, ...answer } = await inTime(() => send(session, given, { ...certificate, sha256 }, path));
    return { ...row, ...answer, certificateId: kept?.id ?? null, problem: null };
  } catch (error) {
    const problem = isOfRow(error) ? { code: error.code, words: problemInWords(error) } : unreadable(error);
    if (!problem) throw error;
    return { ...row, outcome: 'refused', problem };
  }
}

async function send({ api }: Session, { integration }: Import, certificate: object, path: string) {
  const form = new FormData();
  form.append('certificate', JSON.stringify(certificate));
  form.append('file', await openAsBlob(path, { type: 'application/pdf' }), basename(path));
  return answered(
    api.POST('/api/v1/integrations/{id}/certificates/import', {
      params: { path: { id: integration } },
      body: form as never,
      bodySerializer: () => form,
    }),
  );
}

/** Waits where the API asks for it. */
async function inTime<Value>(call: () => Promise<Value>): Promise<Value> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await call();
    } catch (error) {
      if (!(error instanceof ProblemError) || error.retryAfter === null) throw error;
      if (attempt >= ATTEMPTS && error.code !== 'too-many-uploads') throw error; // that one ends for certain
      await sleep(error.retryAfter * 1_000);
    }
  }
}

/** Also what fails inside Matrikel or at a vendor for this row: the next one may go. */
function isOfRow(error: unknown): error is ProblemError {
  if (!(error instanceof ProblemError)) return false;
  return OF_ROW.includes(error.code) || [413, 422, 500].includes(error.status);
}

const OF_ROW = [
  'invalid-body',
  'malformed-request',
  'certificate-id-taken',
  'certificate-known-otherwise',
  'person-erased',
  'vendor-bad-answer',
];

/** A file that may not be read, or went away meanwhile. */
function unreadable(error: unknown) {
  if (!(error instanceof Error) || !('syscall' in error) || !('path' in error)) return null;
  const words = `The file cannot be read (${(error as NodeJS.ErrnoException).code}). Put that right, and import again.`;
  return { code: 'file-unreadable', words };
}

function noFile(file: string) {
  const words = file === '' ? 'No file is named.' : 'There is no such file in the folder.';
  return { code: 'file-missing', words: `${words} Correct the row, or add the file, and import again.` };
}
