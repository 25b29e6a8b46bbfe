import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { PDF_MARKS_WITHIN } from '../../../domain/certificates/pdf.ts';

/** A file that was sent to us, written to `path` as it arrived. */
export interface ReceivedFile {
  readonly path: string;
  readonly name: string;
  readonly bytes: number;
  /** Hex. */
  readonly sha256: string;
  /** Its first and last bytes. */
  readonly head: Uint8Array;
  readonly tail: Uint8Array;
}

export async function receiveFile(
  content: Readable,
  { path, name, signal }: Pick<ReceivedFile, 'path' | 'name'> & { readonly signal: AbortSignal },
): Promise<ReceivedFile> {
  const hash = createHash('sha256');
  let bytes = 0;
  let [head, tail] = [Buffer.alloc(0), Buffer.alloc(0)];
  async function* measured(source: AsyncIterable<Buffer>) {
    for await (const chunk of source) {
      hash.update(chunk);
      bytes += chunk.length;
      if (head.length < PDF_MARKS_WITHIN) head = Buffer.concat([head, chunk]).subarray(0, PDF_MARKS_WITHIN);
      tail = Buffer.concat([tail, chunk.subarray(-PDF_MARKS_WITHIN)]).subarray(-PDF_MARKS_WITHIN);
      yield chunk;
    }
  }
  await pipeline(content, measured, createWriteStream(path, { mode: 0o600 }), { signal });
  return { path, name, bytes, sha256: hash.digest('hex'), head, tail };
}
