import { z } from 'zod';
import { CERTIFICATE_STATES } from '../../domain/certificates/certificate-state.ts';
import { minutesFor, UPLOADS_PER_MINUTE } from '../../domain/certificates/transfer-time.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Language } from '../../domain/problem-texts/index.ts';
import type { CertificateReading } from '../../ports/certificate-ledger.ts';
import type { Integration } from '../../ports/integration-store.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { ProblemAnswer, problemAnswer } from '../runs/problem-answer.ts';
import { CertificateSettingsAnswer, certificateSettingsAnswer } from './settings-answer.ts';

const TRANSFER_STATES = [
  'off',
  'paused',
  'quarantined',
  'working',
  'stopped',
  'schedule-paused',
  'idle',
  'unknown',
] as const;
const count = z.number().int();
const RATE_MINUTES = 10;

export const TransferAnswer = z
  .strictObject({
    state: z
      .enum(TRANSFER_STATES)
      .describe(
        '`working`: certificates are looked for or filed at this moment. `stopped`: something stands in the way, see `problems`; it is tried again by itself. `schedule-paused`: nothing starts by itself, since the schedule of the integration is paused. `idle`: nothing goes on until the next look. `unknown`: Temporal does not answer.',
      ),
    settings: CertificateSettingsAnswer,
    problems: z.array(ProblemAnswer).describe('What stands in the way; none where all is well.'),
    counts: z.record(z.enum(CERTIFICATE_STATES), count),
    total: count,
    due: count.describe('To be filed now, with those on their way.'),
    dueElsewhere: count.describe(
      'To be filed now by other integrations with the same access to Personio, which share what it allows.',
    ),
    minutesLeft: count.describe('For all that are due, here and elsewhere, at what Personio allows.'),
    perMinute: count.nullable().describe('Uploads that Personio allows a minute; null is no limit.'),
    filedLately: count.describe(`Filed within the last ${RATE_MINUTES} minutes.`),
    nextAt: z.iso.datetime().nullable().describe('When the next of those that wait comes due; null where none does.'),
    lastLookAt: z.iso.datetime().nullable().describe('When the LMS was last read for certificates; null until then.'),
    unlinked: count
      .nullable()
      .describe(
        'Certificates of people who are not linked to an employee, by the last look at everything; they are filed once somebody links them. Null until there was one.',
      ),
    unreadable: count.nullable().describe('Rows that could not be understood, by the last look at everything.'),
    looksAtEverything: z
      .boolean()
      .describe('Whether the LMS is still to be read from its beginning, so that more may come due than is known yet.'),
  })
  .meta({ id: 'CertificateTransfer' });

type Answer = z.input<typeof TransferAnswer>;
type Deps = Pick<ApiDependencies, 'certificateBook' | 'certificateReads' | 'certificateTransfers' | 'clock'>;

/** Whole, so that reading, starting, pausing and resuming answer alike. */
export async function transferAnswer(
  { certificateBook, certificateReads, certificateTransfers, clock }: Deps,
  integration: Integration,
  language: Language,
): Promise<Answer> {
  const { id, certificates: settings, personio } = integration;
  const lately = new Date(clock.now().getTime() - RATE_MINUTES * 60_000);
  const [tally, dueElsewhere, reading, filedLately, goesOn] = await Promise.all([
    certificateBook.tally(id),
    certificateBook.dueElsewhere(id),
    certificateReads.read(id),
    certificateBook.filedSince(id, lately),
    settings.enabled ? certificateTransfers.goesOn(id) : false,
  ]);
  const { found, uploading } = tally.byState;
  const due = Math.max(tally.due, found + uploading); // the ledger leaves out what somebody works on
  const perMinute = personio.requestsPerMinute === null ? null : UPLOADS_PER_MINUTE;
  const problems = settings.enabled ? problemsOf(integration, reading) : [];
  return {
    ...{
      settings: certificateSettingsAnswer(settings),
      perMinute,
      filedLately,
      due,
      dueElsewhere,
      counts: { ...tally.byState },
    },
    state: stateOf(integration, reading, goesOn),
    problems: problems.map((problem) => problemAnswer(problem, language)),
    total: Object.values(tally.byState).reduce((sum, one) => sum + one, 0),
    minutesLeft: due === 0 ? 0 : minutesFor(due + dueElsewhere, perMinute),
    nextAt: tally.nextAt?.toISOString() ?? null,
    lastLookAt: reading.readUntil?.toISOString() ?? null,
    unlinked: reading.leftOut?.unlinked ?? null,
    unreadable: reading.leftOut?.unreadable ?? null,
    looksAtEverything: settings.enabled && reading.everythingAskedAt !== null && !notOffered(reading),
  };
}

function stateOf(
  { certificates, quarantine, schedule }: Integration,
  reading: CertificateReading,
  goesOn: boolean | null,
): Answer['state'] {
  if (!certificates.enabled) return 'off';
  if (certificates.paused) return 'paused';
  if (quarantine) return 'quarantined';
  if (goesOn) return 'working';
  if (reading.transferStopped || (reading.lookFailed && !notOffered(reading))) return 'stopped';
  if (schedule.paused) return 'schedule-paused';
  return goesOn === null ? 'unknown' : 'idle';
}

/** Files can still be imported, and are filed. */
function notOffered({ lookFailed }: CertificateReading): boolean {
  return lookFailed?.problem.code === 'certificates-not-offered';
}

function problemsOf({ quarantine }: Integration, { lookFailed, transferStopped }: CertificateReading): Problem[] {
  const found = [transferStopped?.problem, lookFailed?.problem].filter((problem) => problem !== undefined);
  return quarantine ? [{ code: quarantine.code, severity: 'error' }, ...found] : found;
}
