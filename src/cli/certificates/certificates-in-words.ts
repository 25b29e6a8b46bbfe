import type { Schemas } from '../../client/index.ts';
import { timeText } from '../output/times.ts';

type Settings = Schemas['CertificateSettings'];
type Transfer = Schemas['CertificateTransfer'];

const STATES: Readonly<Record<Transfer['state'], string>> = {
  off: 'off',
  paused: 'paused: nothing is filed, new ones are noted',
  quarantined: 'nothing is filed: the integration is in quarantine',
  working: 'at work',
  stopped: 'stands still, see below; it is tried again by itself',
  'schedule-paused': 'nothing starts by itself: the schedule of the integration is paused',
  idle: 'up to date; the next look finds what is new',
  unknown: 'Temporal does not answer; what is due is filed as soon as it does',
};

/** Only those that somebody may have to look at, or wait for; in the order in which they are filed. */
const COUNTS: readonly (readonly [label: string, state: Schemas['Certificate']['state']])[] = [
  ['  filed', 'transferred'],
  ['  to be filed', 'found'],
  ['  on their way', 'uploading'],
  ['  waiting', 'waiting'],
  ['  failed', 'failed'],
  ['  unconfirmed', 'unconfirmed'],
  ['  left out', 'dismissed'],
  ['  withdrawn', 'withdrawn'],
];

/** In one line, for where an integration is shown. */
export function certificatesText({ enabled, category, pollSeconds, paused }: Settings): string {
  if (!enabled) return 'are not filed';
  const how = `into "${category}", looked for every ${pollSeconds === 1 ? 'second' : `${pollSeconds} seconds`}`;
  return paused ? `paused; ${how}` : how;
}

/** `10,000 certificates, about 167 minutes` */
export function amountText({
  due,
  dueElsewhere,
  minutesLeft,
  perMinute,
}: Pick<Transfer, 'due' | 'dueElsewhere' | 'minutesLeft' | 'perMinute'>): string {
  const what = certificates(due);
  if (due === 0 || perMinute === null) return what;
  const time = `${what}, about ${minutesLeft === 1 ? '1 minute' : `${minutesLeft.toLocaleString('en')} minutes`}`;
  return dueElsewhere === 0
    ? time
    : `${time} with ${dueElsewhere.toLocaleString('en')} of other integrations, which share Personio's limit`;
}

export function certificates(count: number): string {
  return count === 1 ? '1 certificate' : `${count.toLocaleString('en')} certificates`;
}

export function transferFacts(transfer: Transfer) {
  const { state, settings, counts, total, filedLately, lastLookAt, looksAtEverything, nextAt, unlinked, unreadable } =
    transfer;
  if (state === 'off') return [['Certificates', certificatesText(settings)]] as const;
  return [
    ['Certificates', certificatesText(settings)],
    ['State', STATES[state]],
    ['Last look', lookText(lastLookAt, looksAtEverything)],
    ['Known', total.toLocaleString('en')],
    ...COUNTS.map(([label, of]) => [label, counts[of] ? counts[of].toLocaleString('en') : null] as const),
    ['Not linked', unlinked ? `${certificates(unlinked)} of people who are not linked; filed once they are` : null],
    [
      'Not readable',
      unreadable ? `${certificates(unreadable)} that the LMS tells of in a way that cannot be read` : null,
    ],
    ['Due now', amountText(transfer)],
    ['Lately', filedLately > 0 ? `${filedLately.toLocaleString('en')} filed within 10 minutes` : null],
    ['Next attempt', nextAt && timeText(nextAt)],
  ] as const;
}

function lookText(at: string | null, everything: boolean): string {
  const last = timeText(at) || 'none yet';
  return everything ? `${last}; everything there is is still to be looked at` : last;
}
