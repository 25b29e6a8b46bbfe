import { describeDisasters } from './describe-disasters.ts';
import { certificatesKilledWorker } from './scenarios/certificates-killed-worker.ts';
import { certificatesOlderBackup } from './scenarios/certificates-older-backup.ts';

/** The worst for what must be filed exactly once; `npm run rehearse` plays those with two workers as well, and all on every LMS. */
describeDisasters([certificatesKilledWorker, certificatesOlderBackup], 1, 'elearnio');
