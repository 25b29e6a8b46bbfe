import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exactly, figure } from '../../report/figure.ts';
import type { Report } from '../../report/report.ts';
import { certify, documentsOf, offerCertificates, switchOn, untilFiled, untilSettled } from '../../stage/certified.ts';
import { fullRun } from '../../stage/run.ts';
import { openStage, type Stage } from '../../stage/stage.ts';
import type { Bench } from '../scenario.ts';

const EMPLOYEES = 500;
const FOR_EACH = 4;
const CRASH_EVERY = 100;
const LOSE_EVERY = 20;
const POLL_SECONDS = 5;
/** Two dozen crashes at the usual minute would take half an hour. */
const NOTICED_SOON = {
  MATRIKEL_HEARTBEAT_TIMEOUT_MS: '4000',
  MATRIKEL_LEASE_MS: '3000',
  MATRIKEL_VENDOR_TIMEOUT_MS: '2000',
};

/** Whatever is lost, and however often somebody dies: each certificate is one document. */
export async function filedOnce({ backbone, options, say }: Bench): Promise<Report> {
  const employees = options.employees ?? EMPLOYEES;
  const wanted = employees * FOR_EACH;
  const latencyMs = options.latencyMs ?? 5;
  say(`${wanted} certificates, a crash of the worker every ${CRASH_EVERY}, every ${LOSE_EVERY}th answer lost`);
  await using stage = await openStage(backbone, { employees, latencyMs, env: NOTICED_SOON });
  await fullRun(stage);
  await offerCertificates(stage);
  await certify(stage, { count: wanted });
  const endpoint = 'POST /v1/company/documents';
  await stage.personio.call('POST', 'faults', { endpoint, kind: 'commit-then-timeout', everyNth: LOSE_EVERY });
  const file = join(tmpdir(), `matrikel-bench-${randomUUID()}.tar.gz`);
  const startedAt = performance.now();
  try {
    await switchOn(stage, POLL_SECONDS);
    const crashes = await crashAndRestore(stage, wanted, file);
    await untilSettled(stage, wanted);
    const seconds = (performance.now() - startedAt) / 1_000;
    const { documents, duplicatesByMarker, duplicatesByContent, withoutMarker } = await documentsOf(stage);
    const [fault] = await stage.personio.read<{ hits: number }[]>('faults');
    return {
      name: 'certificates filed once',
      measured: `Documents in the Personio simulator after the worker was killed (kill -9) every ${CRASH_EVERY} documents, every ${LOSE_EVERY}th upload took effect without an answer, and with three quarters filed the backup that was taken at a quarter was put in place of the database. Limits are off; a dead worker is noticed after 4 s, and what is not listed is sent again after a minute.`,
      setup: { certificates: wanted, employees, latencyMs },
      figures: [
        figure('documents', documents, '', exactly(wanted)),
        figure('filed twice', Math.max(duplicatesByMarker, duplicatesByContent), '', exactly(0)),
        figure('without marker', withoutMarker, '', exactly(0)),
        figure('crashes', crashes, ''),
        figure('answers lost', fault?.hits ?? 0, ''),
        figure('time', seconds, 's'),
      ],
    };
  } finally {
    await rm(file, { force: true });
  }
}

async function crashAndRestore(stage: Stage, wanted: number, file: string): Promise<number> {
  let crashes = 0;
  let saved = false;
  let restored = false;
  for (let next = CRASH_EVERY; next < wanted; next += CRASH_EVERY) {
    await untilFiled(stage, next);
    await stage.crashWorker();
    crashes++;
    if (!saved && next >= wanted / 4) {
      await stage.command('backup', file);
      saved = true;
    } else if (saved && !restored && next >= (3 * wanted) / 4) {
      await stage.restart(() => stage.command('restore', file, '--replace'));
      restored = true;
    }
  }
  if (!restored) throw new Error('too few certificates for a restore in their middle');
  return crashes;
}
