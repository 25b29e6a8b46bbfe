/** How far an LMS was read, and what asks for more. */
interface Read {
  /** Null: never. */
  readonly readUntil: Date | null;
  /** When the last read of everything began that came to its end. */
  readonly readInFullAt: Date | null;
  /** Whether one has begun that can go on. */
  readonly isUnderWay: boolean;
  readonly everythingAskedAt: Date | null;
  /** Since when something is known to be new, and not what; null where nothing is. */
  readonly unclearSince: Date | null;
  /** False where nobody knows what a question for changes leaves out. */
  readonly sinceIsReliable: boolean;
  /** Milliseconds between looks at the LMS; 0 where somebody wants one now. */
  readonly everyMs: number;
}

/** Reading everything takes a call for each course or hundred certificates. */
const EVERYTHING_MS = 60 * 60_000;
const UNCLEAR_MS = 10 * 60_000;
/** A question for what was issued since shows none that appeared later than it was issued, nor one that was replaced or taken back. */
const IN_FULL_MS = 24 * 60 * 60_000;

/** What a look asks for: changes since a moment, everything (`since: null`), or nothing yet (null). */
export function whatToRead(read: Read, now: Date): { readonly since: Date | null } | null {
  const { readUntil, readInFullAt, everythingAskedAt, unclearSince, sinceIsReliable, everyMs } = read;
  if (readUntil === null || everythingAskedAt !== null || read.isUnderWay) return { since: null };
  const age = now.getTime() - readUntil.getTime();
  if (!sinceIsReliable) {
    const pause = unclearSince ? UNCLEAR_MS : Math.max(EVERYTHING_MS, everyMs);
    return age >= pause ? { since: null } : null;
  }
  if (unclearSince === null && age < everyMs) return null;
  if (readInFullAt === null || now.getTime() - readInFullAt.getTime() >= IN_FULL_MS) return { since: null };
  return { since: unclearSince && unclearSince < readUntil ? unclearSince : readUntil };
}
