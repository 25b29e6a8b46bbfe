import { setTimeout as sleep } from 'node:timers/promises';
import { rateBetween, type Sample } from '../../measure/rate.ts';
import { atLeast, atMost, exactly, figure } from '../../report/figure.ts';
import type { Report } from '../../report/report.ts';
import { certify, documentsOf, offerCertificates, switchOn } from '../../stage/certified.ts';
import { fullRun } from '../../stage/run.ts';
import { openStage } from '../../stage/stage.ts';
import type { Bench } from '../scenario.ts';

const EMPLOYEES = 200;
const SECONDS = 600;
const UPLOADS_PER_MINUTE = 60;
const PER_MINUTE = 300;
const BURST = 15;
const EDGE_MS = 5_000;
const SAMPLE_MS = 500;
const A_HANDFUL = 5;
const MORE_THAN_CAN_BE_FILED = 1.5;

/** Personio's limit is the speed limit: two workers use it up together, and do not run into it. */
export async function uploadRate({ backbone, options, say }: Bench): Promise<Report> {
  const employees = options.employees ?? EMPLOYEES;
  const seconds = options.seconds ?? SECONDS;
  const latencyMs = options.latencyMs ?? 50;
  say(
    `uploads at ${UPLOADS_PER_MINUTE} a minute by two workers for ${seconds} s, after a sync of ${employees} employees`,
  );
  const limits = { perMinute: PER_MINUTE, burst: BURST };
  await using stage = await openStage(backbone, {
    ...{ employees, latencyMs, limits, requestsPerMinute: PER_MINUTE, workers: 2 },
  });
  await fullRun(stage);
  await offerCertificates(stage);
  await certify(stage, { count: Math.ceil((seconds / 60) * UPLOADS_PER_MINUTE * MORE_THAN_CAN_BE_FILED) + 60 });
  await switchOn(stage, 30);
  const samples: Sample[] = [];
  const uploads = async () => (await stage.personio.counters()).calls['POST /v1/company/documents']?.byStatus ?? {};
  for (const deadline = Date.now() + seconds * 1_000; Date.now() < deadline; await sleep(SAMPLE_MS))
    samples.push({ ms: performance.now(), count: (await uploads())['201'] ?? 0 });
  const perMinute = rateBetween(samples, EDGE_MS);
  const { duplicatesByMarker } = await documentsOf(stage);
  return {
    name: 'certificates at the limit',
    measured: `Uploads that Personio accepted (201) a minute, without the first and last ${EDGE_MS / 1000} s, while more certificates wait than can be filed. The simulator has Personio's published limits, ${UPLOADS_PER_MINUTE} uploads a minute among them.`,
    setup: { employees, latencyMs, seconds, workers: 2 },
    figures: [
      figure('of the allowed rate', (perMinute / UPLOADS_PER_MINUTE) * 100, '%', atLeast(95)),
      figure('accepted a minute', perMinute, ''),
      figure('answers 429', (await uploads())['429'] ?? 0, '', atMost(A_HANDFUL)),
      figure('filed twice', duplicatesByMarker, '', exactly(0)),
    ],
    details: { samples },
  };
}
