import { setTimeout as sleep } from 'node:timers/promises';
import { aboutCertificates } from '../about-certificates.ts';
import { absencePasses, filedSoFar, switchOn, untilFiled, untilSettled } from '../stage/certificates.ts';
import { startShiftedWorker } from '../stage/shifted-worker.ts';
import { HEARTBEAT_TIMEOUT_MS } from '../stage/theatre.ts';

/** One hangs in the middle of an upload, the other takes over, and then the first one goes on where it was. */
export const certificatesTwoWorkers = aboutCertificates({
  name: 'Two workers file certificates, and the one that hung comes back',
  group: 'processes',
  people: 12,
  each: 3,
  async befall({ house, stage, total }) {
    await stage.company.settings({ latencyMs: 250 });
    await switchOn(stage);
    await untilFiled(stage, 4);
    await house.installation.kill('worker-1', 'SIGSTOP');
    const hung = await filedSoFar(stage);
    await using other = await startShiftedWorker(house, 0);
    await untilFiled(stage, hung + 8);
    await house.installation.kill('worker-1', 'SIGCONT');
    await sleep(HEARTBEAT_TIMEOUT_MS);
    await untilSettled(stage, total, () => absencePasses(house, stage));
    other.requireAlive();
    return `one hung at ${hung}, the other went on: ${await filedSoFar(stage)} of ${total}`;
  },
});
