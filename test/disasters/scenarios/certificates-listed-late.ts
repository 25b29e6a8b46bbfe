import { aboutCertificates } from '../about-certificates.ts';
import { filedSoFar, switchOn, untilSettled } from '../stage/certificates.ts';

/** Longer than it takes until the list is asked for the first time. */
const LISTED_MS = 7_500;

export const certificatesListedLate = aboutCertificates({
  name: 'Answers to uploads of certificates get lost, and the list of documents comes later than the next look',
  group: 'quick',
  people: 6,
  each: 2,
  async befall({ stage, total }) {
    const { company } = stage;
    await company.settings({ documentListDelayMs: LISTED_MS });
    const endpoint = 'POST /v1/company/documents';
    await company.fault({ endpoint, kind: 'commit-then-timeout', skip: 1, everyNth: 3, times: 2 });
    await company.fault({ endpoint, kind: 'reset-after', skip: 2, everyNth: 4, times: 2 });
    await switchOn(stage);
    await untilSettled(stage, total);
    return `${total} certificates, ${await filedSoFar(stage)} documents`;
  },
});
