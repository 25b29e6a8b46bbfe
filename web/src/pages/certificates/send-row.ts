import { dayOf } from '../../../../src/cli/certificates/import/index-day.ts';
import { answered, ProblemError } from '../../api/answered.ts';
import { api } from '../../api/client.ts';
import { problemWords } from '../../i18n/problem-words.ts';
import type { IndexRow } from './read-index.ts';

export interface RowOutcome {
  readonly row: IndexRow;
  readonly outcome: 'imported' | 'known' | 'would-be-imported' | 'refused' | 'file-missing';
  readonly words: string;
}

const MOST_WAITS = 10;

/** Hands in one row. What is wrong with it is its outcome; what would be wrong with every row is thrown. */
export async function sendRow(
  id: string,
  row: IndexRow,
  files: ReadonlyMap<string, File>,
  dryRun: boolean,
): Promise<RowOutcome> {
  const file = files.get(plain(row.values.file ?? ''));
  if (!file) return { row, outcome: 'file-missing', words: '' };
  const form = new FormData();
  form.append('certificate', JSON.stringify({ ...certificateOf(row, file), dryRun }));
  form.append('file', file, file.name);
  for (let waits = 0; ; waits++) {
    try {
      const { outcome } = await answered(
        api.POST('/api/v1/integrations/{id}/certificates/import', {
          params: { path: { id } },
          body: form as never,
          bodySerializer: () => form,
        }),
      );
      return { row, outcome, words: '' };
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      if (error.retryAfter !== null && waits < MOST_WAITS) await pause(error.retryAfter * 1_000);
      else if ([400, 409, 413, 422].includes(error.status) && error.code !== 'certificates-off')
        return { row, outcome: 'refused', words: wordsOf(error) };
      else throw error;
    }
  }
}

function certificateOf({ values }: IndexRow, { name }: File) {
  const { id, employeeId, email, title, issuedOn, expiresOn } = values;
  return {
    ...(id === undefined ? {} : { id }),
    ...(employeeId === undefined ? { email } : { employeeId }),
    ...{ title, fileName: name },
    ...(issuedOn === undefined ? {} : { issuedOn: dayOf(issuedOn) }),
    ...(expiresOn === undefined ? {} : { expiresOn: dayOf(expiresOn) }),
  };
}

/** By the name alone: a browser hands files over without the folder they were in. */
export function plain(name: string): string {
  return (name.normalize('NFC').replaceAll('\\', '/').split('/').at(-1) ?? '').toLowerCase();
}

function wordsOf(error: ProblemError): string {
  const { sentence, remedy } = problemWords(error);
  return [sentence, ...error.errors.map(({ path, message }) => `${path}: ${message}`), remedy].join(' ');
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
