import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';

export interface SavedFile {
  readonly bytes: number;
  /** Hex. */
  readonly sha256: string;
}

/** A full disk is no fault of the vendor: kept apart from what the connection throws. */
type Saving = SavedFile | 'too-large' | { readonly diskError: unknown };

/** Writes a body from the file's start, piece by piece, and hashes it on the way. Left early, the connection ends and the rest is not read. */
export async function saveBody(body: AsyncIterable<Buffer>, file: FileHandle, maxBytes: number): Promise<Saving> {
  const hash = createHash('sha256');
  let bytes = 0;
  const begun = await onDisk(file.truncate(0));
  if (begun) return begun;
  for await (const chunk of body) {
    if (bytes + chunk.length > maxBytes) return 'too-large';
    const failed = await onDisk(writeAt(file, chunk, bytes));
    if (failed) return failed;
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { bytes, sha256: hash.digest('hex') };
}

function onDisk(work: Promise<unknown>): Promise<{ readonly diskError: unknown } | null> {
  return work.then(
    () => null,
    (diskError: unknown) => ({ diskError }),
  );
}

/** The position is said each time: an attempt before this one may have written already. */
async function writeAt(file: FileHandle, chunk: Buffer, position: number): Promise<void> {
  for (let done = 0; done < chunk.length; ) {
    const { bytesWritten } = await file.write(chunk, done, chunk.length - done, position + done);
    done += bytesWritten;
  }
}
