import { newCertificate } from './certificates/fresh.ts';
import { largeFiles } from './certificates/memory.ts';
import { filedOnce } from './certificates/once.ts';
import { uploadRate } from './certificates/rate.ts';
import type { Scenario } from './scenario.ts';

/** Certificates into the personnel file: once each, as fast as Personio allows, soon, and small in memory. */
export const certificates: Scenario = {
  name: 'certificates',
  run: async (bench) => [
    await filedOnce(bench),
    await uploadRate(bench),
    await newCertificate(bench),
    await largeFiles(bench),
  ],
};
