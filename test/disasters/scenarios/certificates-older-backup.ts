import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Installation } from '../../support/installation.ts';
import { aboutCertificates } from '../about-certificates.ts';
import { absencePasses, filedSoFar, switchOn, untilFiled, untilSettled } from '../stage/certificates.ts';

/** What was filed after the backup, nobody remembers. */
export const certificatesOlderBackup = aboutCertificates({
  name: 'An older backup is restored in the middle of filing certificates',
  group: 'processes',
  people: 12,
  each: 3,
  async befall({ house: { installation, ...house }, stage, total }) {
    const file = join(tmpdir(), `matrikel-disaster-${randomUUID()}.tar.gz`);
    try {
      await stage.company.settings({ latencyMs: 800 });
      await switchOn(stage);
      await untilFiled(stage, 2);
      await run(installation, 'backup', file);
      const saved = await filedSoFar(stage);
      await untilFiled(stage, saved + 6);
      await installation.kill('worker-1');
      const before = await filedSoFar(stage);
      await stage.company.settings({ latencyMs: 0 });
      await installation.restart(async () => {
        await rm(installation.stateDir, { recursive: true });
        await run(installation, 'restore', file);
      });
      await untilSettled(stage, total, () => absencePasses({ ...house, installation }, stage));
      return `of ${total} at most ${saved} were filed before the backup and ${before} before it was restored: ${await filedSoFar(stage)} documents`;
    } finally {
      await rm(file, { force: true });
    }
  },
});

async function run(installation: Installation, ...args: readonly string[]): Promise<void> {
  const { code, err } = await installation.matrikel(...args);
  if (code !== 0) throw new Error(`${args[0]} ended with ${code}: ${err}`);
}
