import { createHash } from 'node:crypto';
import { MOST_PART_BYTES, type Part } from './archive.ts';
import type { PartSum } from './manifest.ts';

/** Cuts a stream of any length into parts. Its result, when all were taken, are their sums. */
export async function* cut(
  source: AsyncIterable<Buffer>,
  nameOf: (index: number) => string,
): AsyncGenerator<Part, PartSum[]> {
  const sums: PartSum[] = [];
  let pieces: Buffer[] = [];
  let size = 0;
  function part(): Part {
    const bytes = Buffer.concat(pieces);
    pieces = [];
    size = 0;
    const name = nameOf(sums.length);
    sums.push(sumOf(bytes));
    return { name, bytes };
  }

  for await (const piece of source) {
    if (size + piece.length > MOST_PART_BYTES) yield part();
    pieces.push(piece);
    size += piece.length;
  }
  if (size > 0) yield part();
  return sums;
}

export function sumOf(bytes: Buffer): PartSum {
  return { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}
