import { compareText, type LearnerId } from '../../domain/ids.ts';
import type {
  CertificatePage,
  CertificatePosition,
  CertificateSource,
  SourceCertificate,
} from '../../ports/certificate-source.ts';
import type { LearnuponClient } from './client.ts';
import { orNone } from './find-learner.ts';
import { incomplete, listPages, wholeList } from './list.ts';
import { type LearnuponAccess, openClient } from './open-client.ts';
import { Enrollment } from './schema.ts';

const COMPLETED = ['completed', 'passed'];

/** LearnUpon gives no document of a completion anywhere (learnupon-api §9): each becomes a record. */
export function createLearnuponCompletions(access: LearnuponAccess): CertificateSource {
  const client = openClient(access);
  return {
    sinceIsReliable: false,
    readCertificates: (from, signal) => readCompletions(client, from, signal),
    readCertificate: (id, signal) => readCompletion(client, id, signal),
  };
}

/**
 * Course by course, as nothing lists all enrolments: one call for each course where little has happened. Rows of other courses,
 * which come where the filter is not understood, are as true as the others. What `date_from` looks at is not documented: a course
 * that somebody began long ago may be left out, and comes with a look at everything.
 */
async function* readCompletions(
  client: LearnuponClient,
  { since, cursor }: CertificatePosition,
  signal: AbortSignal,
): AsyncGenerator<CertificatePage, void, undefined> {
  const from = since ? { date_from: since.toISOString().slice(0, 10) } : {};
  const courses = (await wholeList('GET /courses', client.courses, signal)).toSorted(compareText);
  let done = cursor;
  for (const course of courses) {
    if (cursor !== null && compareText(course, cursor) <= 0) continue;
    const asked = { course_id: course, ...from };
    const pages = listPages((page, stop) => client.enrollments(asked, page, stop), signal);
    for (;;) {
      const next = await pages.next();
      if (next.done && next.value === 'endless') throw incomplete('GET /enrollments/search');
      if (next.done) break;
      yield { ...pageOf(next.value.rows), cursor: done };
    }
    done = course;
  }
}

async function readCompletion(
  client: LearnuponClient,
  id: string,
  signal: AbortSignal,
): Promise<SourceCertificate | null> {
  const rows = await orNone(client.enrollment(id, signal));
  const read = rows.map(readRow);
  const found = read.find((row) => row !== 'unreadable' && row.enrollment.id === id);
  if (rows.length > 0 && (found === undefined || found === 'unreadable')) throw incomplete('GET /enrollments/{id}');
  return found && found !== 'unreadable' ? found.completion : null;
}

function pageOf(rows: readonly unknown[]): Omit<CertificatePage, 'cursor'> {
  const read = rows.map(readRow).filter((row) => row !== 'unreadable');
  const certificates = read.map(({ completion }) => completion).filter((completion) => completion !== null);
  return { certificates, unreadable: rows.length - read.length };
}

/** One learner may complete a course several times: each enrolment, and each completion of it, is one of its own. */
function readRow(row: unknown): { enrollment: Enrollment; completion: SourceCertificate | null } | 'unreadable' {
  const parsed = Enrollment.safeParse(row);
  if (!parsed.success) return 'unreadable';
  const { id, user_id, course_name, status, date_completed, cert_expires_at } = parsed.data;
  if (!COMPLETED.includes(status)) return { enrollment: parsed.data, completion: null };
  if (date_completed === null) return 'unreadable';
  const completion: SourceCertificate = {
    sourceId: id,
    version: date_completed.toISOString(),
    owner: { learnerId: user_id as LearnerId },
    title: course_name,
    kind: 'record',
    issuedAt: date_completed,
    expires: cert_expires_at,
    revokedAt: null,
  };
  return { enrollment: parsed.data, completion };
}
