import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openScratchFolder } from './scratch-folder.ts';

let within: string;
beforeEach(async () => {
  within = await mkdtemp(join(tmpdir(), 'scratch-test-'));
});
afterEach(() => rm(within, { recursive: true }));

describe('a folder for files on their way', () => {
  it('is nobody else’s to read, and goes with all that is in it', async () => {
    const folder = await openScratchFolder(within);
    expect((await stat(folder.path)).mode & 0o777).toBe(0o700);
    await writeFile(join(folder.path, '1.pdf'), '%PDF');
    await folder.remove();
    expect(await readdir(within)).toEqual([]);
  });

  it('clears away what a killed process left, and nothing that is in use or not ours', async () => {
    const { pid } = spawnSync(process.execPath, ['--version']);
    const mine = await openScratchFolder(within);
    const names = [`${pid}-x`, `${process.pid}-of-before-a-restart`, `${process.ppid}-alive`];
    for (const name of names) await writeFile(join(within, `matrikel-certificates-${name}`), '');
    await writeFile(join(within, 'notes.txt'), '');
    const next = await openScratchFolder(within);
    expect((await readdir(within)).toSorted()).toEqual(
      [mine, next]
        .map(({ path }) => basename(path))
        .concat(`matrikel-certificates-${process.ppid}-alive`, 'notes.txt')
        .toSorted(),
    );
  });
});
