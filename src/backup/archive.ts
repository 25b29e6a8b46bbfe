import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { Header, Parser } from 'tar';
import { errorCode } from '../ports/store-away.ts';
import { BadBackup } from './bad-backup.ts';

export type Part = { name: string; bytes: Buffer };

/** Parts are held in memory one at a time; more than this is never one part. */
export const MOST_PART_BYTES = 1024 * 1024;
const BLOCK = 512;

/** A tar file of these parts. tar wants to know a size before the content, which is why there are parts at all. */
export async function* tarOf(parts: AsyncIterable<Part>): AsyncGenerator<Buffer> {
  const mtime = new Date();
  for await (const { name, bytes } of parts) {
    const header = Buffer.alloc(BLOCK);
    new Header({ path: name, size: bytes.length, mode: 0o600, mtime, type: 'File' }).encode(header);
    yield header;
    yield bytes;
    yield Buffer.alloc((BLOCK - (bytes.length % BLOCK)) % BLOCK);
  }
  yield Buffer.alloc(2 * BLOCK);
}

/** Hands out each part of a tar.gz, one after the other. Throws BadBackup where the file is torn or no archive at all. */
export async function readArchive(
  file: string,
  take: (part: Part) => Promise<void>,
  stopping: AbortSignal,
): Promise<void> {
  const whole: Part[] = [];
  let fault: Error | null = null;
  const parser = new Parser({
    strict: true,
    onReadEntry(entry) {
      const pieces: Buffer[] = [];
      if (entry.size > MOST_PART_BYTES)
        fault ??= new BadBackup(file, `its part ${entry.path} is larger than any of ours.`);
      entry.on('data', (piece) => pieces.push(piece));
      entry.on('end', () => whole.push({ name: entry.path, bytes: Buffer.concat(pieces) }));
    },
  });
  parser.on('error', (error) => {
    fault ??= error;
  });
  const handOut = async () => {
    if (fault) throw fault;
    for (const part of whole.splice(0)) await take(part);
  };

  try {
    await pipeline(
      createReadStream(file),
      createGunzip(),
      async (source: AsyncIterable<Buffer>) => {
        for await (const piece of source) {
          parser.write(piece);
          await handOut();
        }
        parser.end();
        await handOut();
      },
      { signal: stopping },
    );
  } catch (error) {
    const what = TORN[errorCode(error) ?? ''];
    throw what === undefined ? error : new BadBackup(file, what);
  }
}

const CUT_OFF = 'it ends in the middle. Was the disk full, or the copy interrupted?';
const TORN: Record<string, string> = {
  Z_BUF_ERROR: CUT_OFF,
  TAR_BAD_ARCHIVE: CUT_OFF,
  Z_DATA_ERROR: 'it was damaged, or is not a backup of Matrikel.',
  TAR_ENTRY_INVALID: 'it was damaged, or is not a backup of Matrikel.',
};
