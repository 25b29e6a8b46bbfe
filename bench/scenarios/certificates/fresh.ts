import { quantile } from '../../measure/statistics.ts';
import { atMost, exactly, figure } from '../../report/figure.ts';
import type { Report } from '../../report/report.ts';
import { type Certificate, certify, offerCertificates, switchOn, untilFiled } from '../../stage/certified.ts';
import { evenly } from '../../stage/changing.ts';
import { peopleOf } from '../../stage/people.ts';
import { fullRun } from '../../stage/run.ts';
import { openStage } from '../../stage/stage.ts';
import type { Bench } from '../scenario.ts';

const EMPLOYEES = 200;
const SECONDS = 150;
const PER_SECOND = 0.4;
const POLL_SECONDS = 30;
const P95_S = 45;
const PER_MINUTE = 300;
const BURST = 15;

interface Document {
  readonly sha256: string;
  /** Milliseconds since 1970. */
  readonly uploadedAt: number;
}

/** How soon a certificate is in the personnel file where nobody tells of it. */
export async function newCertificate({ backbone, options, say }: Bench): Promise<Report> {
  const seconds = options.seconds ?? SECONDS;
  const employees = options.employees ?? EMPLOYEES;
  const latencyMs = options.latencyMs ?? 50;
  const wanted = Math.max(1, Math.floor(seconds * PER_SECOND));
  say(`${wanted} new certificates in ${seconds} s, looked for every ${POLL_SECONDS} s`);
  const limits = { perMinute: PER_MINUTE, burst: BURST };
  await using stage = await openStage(backbone, { employees, latencyMs, limits, requestsPerMinute: PER_MINUTE });
  await fullRun(stage);
  await offerCertificates(stage);
  await switchOn(stage, POLL_SECONDS);
  const people = await peopleOf(stage);
  const turns = Array.from({ length: wanted }, (_, index) => people[index % people.length]?.memberId);
  const made = (await evenly(turns, PER_SECOND, (member_id) => certify(stage, { member_id }))).flat();
  await untilFiled(stage, made.length);
  const documents = await stage.personio.read<Document[]>('documents');
  const ms = made.flatMap((one) => durationOf(one, documents));
  return {
    name: 'new certificates',
    measured: `From the issue of a certificate until the Personio simulator accepts its document (201), by the one clock of this machine, with Personio's published limits. The LMS is looked at every ${POLL_SECONDS} s and tells of nothing by itself.`,
    setup: { certificates: made.length, employees, latencyMs, pollSeconds: POLL_SECONDS },
    figures: [
      figure('95 % are filed within', quantile(ms, 0.95) / 1_000, 's', atMost(P95_S)),
      figure('half are filed within', quantile(ms, 0.5) / 1_000, 's'),
      figure('slowest', Math.max(...ms) / 1_000, 's'),
      figure('certificates lost', made.length - ms.length, '', exactly(0)),
    ],
  };
}

function durationOf({ sha256, issuedAt }: Certificate, documents: readonly Document[]): number[] {
  const filed = documents.find((document) => document.sha256 === sha256);
  return filed ? [filed.uploadedAt - Date.parse(issuedAt)] : [];
}
