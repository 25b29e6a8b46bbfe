import { nextLookInDoubt, nextWhileAway } from '../../domain/certificates/next-attempt.ts';
import type { ProblemCode } from '../../domain/problem.ts';
import type { CertificateOutcome, LedgerCertificate } from '../../ports/certificate-ledger.ts';
import { isStoreAway } from '../../ports/store-away.ts';
import { VendorError } from '../../ports/vendor-error.ts';
import { pauseFor } from '../heartbeating.ts';
import { endsBatch, noteStumble } from './batch-end.ts';
import { isAway } from './is-away.ts';
import { failed, inDoubt } from './outcomes.ts';
import { type Dealt, type TransferContext, TransferStopped } from './transfer-context.ts';
import { transferOne } from './transfer-one.ts';

/** Certificates dealt with at once: reads of some go on while another is sent, which is what the limit counts. */
const LANES = 4;
const STORE_AWAY_MS = 250;

/**
 * Deals with certificates, those of one employee one after the other. Nothing more is begun once `goesOn` says no, a lane failed, or the
 * attempt is told to stop; what was begun finishes first.
 */
export async function transferInLanes(
  context: TransferContext,
  certificates: readonly LedgerCertificate[],
  goesOn: () => Promise<boolean>,
  onDealt: (dealt: Dealt) => void,
): Promise<void> {
  const turns = [...Map.groupBy(certificates, ({ employeeId, id }) => employeeId ?? id).values()];
  let failure: { readonly error: unknown } | null = null;

  async function lane(): Promise<void> {
    for (let turn = turns.shift(); turn; turn = turns.shift()) {
      for (const certificate of turn) {
        if (failure !== null || context.stopping.aborted || !(await goesOn())) return;
        onDealt(await deal(context, certificate));
        const { tooMany } = context.faults;
        if (tooMany !== null) throw tooMany;
      }
    }
  }

  const lanes = Array.from({ length: LANES }, () =>
    lane().catch((error: unknown) => {
      failure ??= { error };
    }),
  );
  await Promise.all(lanes);
  const ended = failure as { readonly error: unknown } | null; // assigned in a lane, which the compiler does not follow
  if (ended !== null) throw ended.error;
}

async function deal(context: TransferContext, certificate: LedgerCertificate): Promise<Dealt> {
  const dealt = await transferOne(context, certificate).catch((error: unknown) =>
    notServed(context, certificate, error),
  );
  if (typeof dealt === 'string') return dealt;
  if (dealt.state === 'transferred') context.faults.clear();
  await settle(context, certificate.id, dealt);
  return dealt;
}

/** Personio that cannot be asked at all, or refuses everything, ends the batch; a fault that may be about this certificate does not. */
function notServed(context: TransferContext, certificate: LedgerCertificate, error: unknown): CertificateOutcome {
  if (endsBatch(context, error)) throw error;
  if (!(error instanceof VendorError)) {
    noteStumble(context, certificate, error);
    return unserved(context, certificate, 'certificate-internal-error');
  }
  const { kind, code, vendor } = error.details;
  if (vendor !== 'personio') return withoutLms(context, certificate, error);
  if (kind === 'access-refused') throw new TransferStopped(error.problem);
  if (isAway(error)) throw error;
  if (kind === 'server-error') context.faults.note(error);
  return unserved(context, certificate, code);
}

/** What may have been sent stays in doubt, whatever kept it from being looked up. */
function unserved({ clock }: TransferContext, certificate: LedgerCertificate, code: ProblemCode): CertificateOutcome {
  const now = clock.now();
  const { uploadBeganAt } = certificate;
  return uploadBeganAt ? inDoubt(nextLookInDoubt(now, uploadBeganAt)) : failed(certificate, code, now);
}

/** Where the LMS is away for all, whoever came upon that is asked for after the others: it may be about this one after all. */
function withoutLms(context: TransferContext, certificate: LedgerCertificate, error: VendorError): CertificateOutcome {
  const { lms, clock } = context;
  lms.note(error, clock.now());
  if (lms.away === null || certificate.uploadBeganAt) return unserved(context, certificate, error.details.code);
  return { state: 'found', code: error.details.code, nextAt: nextWhileAway(lms.away.againAt, 0) };
}

/** What Personio answered must not be lost for as long as the claim holds. */
async function settle(
  { ledger, claim, lease }: TransferContext,
  id: number,
  outcome: CertificateOutcome,
): Promise<void> {
  for (;;) {
    try {
      return await ledger.settle(claim, id, outcome);
    } catch (error) {
      if (!isStoreAway(error)) throw error;
      lease.check();
      await pauseFor(STORE_AWAY_MS, lease.lost);
    }
  }
}
