import { below, exactly, figure } from '../../report/figure.ts';
import type { Report } from '../../report/report.ts';
import { certify, documentsOf, offerCertificates, switchOn, untilFiled } from '../../stage/certified.ts';
import { fullRun } from '../../stage/run.ts';
import { openStage } from '../../stage/stage.ts';
import type { Bench } from '../scenario.ts';

const EMPLOYEES = 60;
const FILES = 48;
/** As large as Personio takes them, with the form around. */
const BYTES = 29_900_000;
const MOST_MB = 300;

/** A file is never in memory as a whole. */
export async function largeFiles({ backbone, options, say }: Bench): Promise<Report> {
  const employees = options.employees ?? EMPLOYEES;
  const latencyMs = options.latencyMs ?? 5;
  say(`${FILES} certificates of ${Math.round(BYTES / 1e6)} MB`);
  await using stage = await openStage(backbone, { employees, latencyMs });
  await fullRun(stage);
  await offerCertificates(stage);
  await certify(stage, { count: FILES, byte_size: BYTES });
  const startedAt = performance.now();
  await switchOn(stage, 30);
  await untilFiled(stage, FILES);
  const seconds = (performance.now() - startedAt) / 1_000;
  const { duplicatesByMarker } = await documentsOf(stage);
  return {
    name: 'large certificates',
    measured: `The most memory (RSS) that the worker had in use from its start, through a first sync and ${FILES} certificates of ${Math.round(BYTES / 1e6)} MB, without limits.`,
    setup: { certificates: FILES, bytes: BYTES, employees, latencyMs },
    figures: [
      figure('most memory of the worker', stage.workerPeakBytes() / 2 ** 20, 'MiB', below(MOST_MB)),
      figure('filed twice', duplicatesByMarker, '', exactly(0)),
      figure('time', seconds, 's'),
    ],
  };
}
