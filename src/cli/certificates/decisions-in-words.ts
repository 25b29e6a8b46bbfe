import type { Schemas } from '../../client/index.ts';
import type { CertificateDecision, CommonDecision } from '../../domain/certificates/decisions.ts';
import { amountText, certificates } from './certificates-in-words.ts';

type Transfer = Schemas['CertificateTransfer'];

/** When what is due is filed: not at once where nothing is filed at all. */
const WHEN: Readonly<Record<Transfer['state'], string>> = {
  working: 'now',
  idle: 'now',
  unknown: 'as soon as Temporal answers',
  stopped: 'as soon as what stands in the way is put right; see "certificates status"',
  'schedule-paused': 'now',
  quarantined: 'when the quarantine of the integration is over',
  paused: 'when certificates are resumed',
  off: 'when certificates are switched on',
};

/** What a decision leads to. */
export function decisionText(
  decision: CertificateDecision,
  { state }: Pick<Schemas['Certificate'], 'state'>,
  transfer: Pick<Transfer, 'state'>,
): string {
  switch (decision) {
    case 'filed':
      return 'Noted as filed; it is not sent again.';
    case 'dismiss':
      return 'It stays out of the personnel file.';
    case 'retry':
      return `It is tried once more, ${WHEN[transfer.state]}.`;
    case 'reopen':
      return state === 'unconfirmed'
        ? `It may have been sent before: Personio is searched for it first, ${WHEN[transfer.state]}.`
        : `It is filed, ${WHEN[transfer.state]}.`;
  }
}

export function commonDecisionText(
  decision: CommonDecision,
  {
    decided,
    transfer,
  }: {
    readonly decided: number;
    readonly transfer: Pick<Transfer, 'state' | 'due' | 'dueElsewhere' | 'minutesLeft' | 'perMinute'>;
  },
): string {
  if (decided === 0) return decision === 'retry' ? 'None failed.' : 'A cancel left none out.';
  const what = decision === 'retry' ? 'Tried once more' : 'Filed after all';
  return `${what}, ${WHEN[transfer.state]}: ${certificates(decided)}. Due in all: ${amountText(transfer)}.`;
}
