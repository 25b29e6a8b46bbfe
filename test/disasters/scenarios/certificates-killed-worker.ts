import { aboutCertificates } from '../about-certificates.ts';
import { absencePasses, filedSoFar, switchOn, untilFiled, untilSettled } from '../stage/certificates.ts';

const EVERY = 8;
const UPLOAD = 'POST /v1/company/documents';

/** Some uploads take effect and their answers never come, or tell of a failure; and whoever sends is killed again and again. */
export const certificatesKilledWorker = aboutCertificates({
  name: 'kill -9 of the worker again and again while certificates are filed, and answers get lost',
  group: 'processes',
  people: 8,
  each: 3,
  async befall({ house, stage, total }) {
    const { company } = stage;
    await company.fault({ endpoint: UPLOAD, kind: 'commit-then-timeout', skip: 3, everyNth: 6 });
    await company.fault({ endpoint: UPLOAD, kind: '502-html', commit: true, skip: 5, everyNth: 9 });
    await company.settings({ latencyMs: 100 });
    await switchOn(stage);
    let kills = 0;
    for (let next = EVERY; next < total; next += EVERY) {
      await untilFiled(stage, next);
      await house.installation.kill('worker-1');
      kills++;
    }
    // an upload that was begun and never arrived is sent again after the document was absent for long enough
    await untilSettled(stage, total, () => absencePasses(house, stage));
    const lost = (await company.faults()).reduce((sum, { hits }) => sum + hits, 0);
    return `${kills} kills and ${lost} lost answers: ${await filedSoFar(stage)} documents`;
  },
});
