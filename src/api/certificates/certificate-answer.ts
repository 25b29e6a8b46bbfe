import { z } from 'zod';
import { CERTIFICATE_ORIGINS, CERTIFICATE_STATES } from '../../domain/certificates/certificate-state.ts';
import { CERTIFICATE_DECISIONS, decisionsFor } from '../../domain/certificates/decisions.ts';
import { dayAt } from '../../domain/dates/day.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Language } from '../../domain/problem-texts/index.ts';
import type { LedgerCertificate } from '../../ports/certificate-ledger.ts';
import type { Integration } from '../../ports/integration-store.ts';
import { ProblemAnswer, problemAnswer } from '../runs/problem-answer.ts';

export const CertificateAnswer = z
  .strictObject({
    id: z.string(),
    state: z
      .enum(CERTIFICATE_STATES)
      .describe(
        '`found`: to be filed. `uploading`: an upload was begun. `unconfirmed`: nobody knows whether the upload took effect, and it is not repeated until its marker was absent for `absentMinutes` or a person decides. `transferred`: filed. `waiting`: cannot be filed now, and is looked at again by itself. `failed`: refused, and tried again later. `dismissed`: a person decided that it stays out. `withdrawn`: the LMS took it back before it was filed.',
      ),
    problem: ProblemAnswer.nullable().describe('Why it is not filed.'),
    attempts: z.number().int(),
    nextAttemptAt: z.iso.datetime().nullable().describe('Null where it is dealt with at once, or not by itself.'),
    decisions: z.array(z.enum(CERTIFICATE_DECISIONS)).describe('What a person can decide about it in this state.'),
    employeeId: z.string().nullable().describe('Whose personnel file; null until that is known.'),
    learnerId: z.string().nullable(),
    title: z.string().describe('Of the course.'),
    kind: z
      .enum(['file', 'record'])
      .describe('`file`: a PDF of the source. `record`: the source has none, and Matrikel renders a training record.'),
    origin: z.enum(CERTIFICATE_ORIGINS).describe('Read from the LMS, or handed in by an import.'),
    sourceId: z.string(),
    version: z.string().nullable().describe('Another one where it was issued anew; null while the source cannot tell.'),
    issuedAt: z.iso.datetime(),
    issuedOn: z.iso.date().describe('The day that it was where the integration is; the date of the document.'),
    expiresOn: z.iso.date().nullable(),
    revokedAt: z.iso.datetime().nullable(),
    receipt: z
      .strictObject({
        documentId: z.string().nullable().describe("Personio's id of the document."),
        transferredAt: z.iso.datetime().nullable(),
        wasThere: z
          .boolean()
          .describe('Known again in Personio by its marker, or by a decision, and not filed by this installation.'),
      })
      .nullable()
      .describe('Where it is filed.'),
    marker: z.string().nullable().describe('Stands in the comment of the document.'),
    fileName: z.string().nullable(),
    bytes: z.number().int().nullable(),
    uploadBeganAt: z.iso.datetime().nullable().describe('Of an upload whose end is not known.'),
    decidedBy: z.string().nullable(),
    decidedAt: z.iso.datetime().nullable(),
    foundAt: z.iso.datetime(),
  })
  .meta({ id: 'Certificate', description: 'One version of a certificate: one document in Personio.' });

export function certificateAnswer(
  row: LedgerCertificate,
  { schedule: { timeZone } }: Pick<Integration, 'schedule'>,
  language: Language,
): z.input<typeof CertificateAnswer> {
  const { id, state, attempts, employeeId, learnerId, title, kind, origin, sourceId, version, marker } = row;
  const problem = problemOf(row);
  return {
    ...{ id: String(id), state, attempts, employeeId, learnerId, title, kind, origin, sourceId, version, marker },
    problem: problem && problemAnswer(problem, language),
    nextAttemptAt: isoOf(row.nextAt),
    decisions: [...decisionsFor(state)],
    issuedAt: row.issuedAt.toISOString(),
    issuedOn: dayAt(row.issuedAt, timeZone),
    expiresOn: row.expiresOn,
    revokedAt: isoOf(row.revokedAt),
    receipt: state === 'transferred' ? receiptOf(row) : null,
    fileName: row.fileName,
    bytes: row.bytes,
    uploadBeganAt: isoOf(state === 'transferred' ? null : row.uploadBeganAt),
    decidedBy: row.decidedBy,
    decidedAt: isoOf(row.decidedAt),
    foundAt: row.foundAt.toISOString(),
  };
}

function receiptOf({ documentId, transferredAt, wasThere }: LedgerCertificate) {
  return { documentId, wasThere, transferredAt: isoOf(transferredAt) };
}

function problemOf({ code, state, employeeId, learnerId }: LedgerCertificate): Problem | null {
  if (code === null || state === 'transferred') return null;
  const severity = state === 'failed' ? 'error' : state === 'unconfirmed' ? 'warning' : 'info';
  return { code, severity, ...(employeeId ? { employeeId } : {}), ...(learnerId ? { learnerId } : {}) };
}

function isoOf(at: Date | null): string | null {
  return at?.toISOString() ?? null;
}
