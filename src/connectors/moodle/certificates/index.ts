import type { CertificateFile, CertificateSource, NoFile } from '../../../ports/certificate-source.ts';
import { VendorError } from '../../../ports/vendor-error.ts';
import { operationOf } from '../failures.ts';
import { type MoodleAccess, openClient } from '../open-client.ts';
import { Rows } from '../schema.ts';
import { queryFor, rememberIssues } from './find-issue.ts';
import { readIssue } from './issue-row.ts';
import { type AskIssues, type IssuePage, listIssues } from './list-issues.ts';
import { explained, isExplained } from './not-offered.ts';
import { saveFile } from './save-file.ts';

const LIST_ISSUES = 'mod_customcert_list_issues';

/** Certificates of the plugin mod_customcert. Its PDFs are made anew for every call: an issue's id and code say which one it is. */
export function createMoodleCertificates(access: MoodleAccess): CertificateSource {
  const client = openClient(access);
  const ask: AskIssues = (query, signal) =>
    client.read(LIST_ISSUES, { ...query }, Rows, signal).catch((error: unknown) => {
      throw explained(error);
    });
  const everything = { since: null, cursor: null };
  const issues = rememberIssues(ask, (signal) => listIssues(ask, everything, movingList, signal));

  return {
    async check(signal) {
      try {
        await ask({ offset: 0, limit: 1 }, signal);
        return [];
      } catch (error) {
        if (!isExplained(error)) throw error;
        await client.siteInfo(signal); // a token that is worth nothing is refused with the words for a missing function
        return [error.problem];
      }
    },
    async *readCertificates(from, signal) {
      for await (const page of listIssues(ask, from, movingList, signal)) {
        issues.note(page.issues);
        yield pageOf(page);
      }
    },
    async readCertificate(sourceId, signal) {
      return (await issues.find(sourceId, signal))?.issue.certificate ?? null;
    },
    fetchFile: ({ sourceId }, path, signal) => fetchFile(sourceId, path, signal),
  };

  /** Mostly the first row is the one: whoever earned the same certificate again has another above it. */
  async function fetchFile(id: string, path: string, signal: AbortSignal): Promise<CertificateFile | NoFile> {
    const where = await issues.whereIs(id, signal);
    if (!where) return { reason: 'gone' };
    const first = await made({ ...queryFor(where), offset: 0 });
    if (first) return saveFile(first.row, first.version, path);
    const found = await issues.find(id, signal);
    const one = found && (await made({ ...found.query, offset: found.offset }));
    return one ? saveFile(one.row, one.version, path) : { reason: 'gone' };

    async function made(query: Omit<Parameters<AskIssues>[0], 'limit'>) {
      const [row] = await ask({ ...query, includepdf: 1, limit: 1 }, signal);
      const certificate = readIssue(row)?.certificate;
      return certificate?.sourceId === id ? { row, version: certificate.version ?? '' } : null;
    }
  }
}

function pageOf({ issues, unreadable, cursor }: IssuePage) {
  return { certificates: issues.map(({ certificate }) => certificate), unreadable, cursor };
}

/** Not to be read to its end: the next look begins again. */
function movingList(): VendorError {
  const operation = operationOf(LIST_ISSUES);
  return new VendorError({ vendor: 'moodle', operation, kind: 'bad-answer', code: 'vendor-bad-answer' });
}
