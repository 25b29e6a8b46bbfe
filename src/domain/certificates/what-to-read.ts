/** How far an LMS was read, and what asks for more. */
interface Read {
  /** Null: never. */
  readonly readUntil: Date | null;
  readonly everythingAskedAt: Date | null;
  /** Since when something is known to be new, and not what; null where nothing is. */
  readonly unclearSince: Date | null;
  /** False where nobody knows what a question for changes leaves out. */
  readonly sinceIsReliable: boolean;
}

/** Reading everything takes a call for each course or hundred certificates. */
const EVERYTHING_MS = 60 * 60_000;
const UNCLEAR_MS = 10 * 60_000;

/** What a look asks for: changes since a moment, everything (`since: null`), or nothing yet (null). */
export function whatToRead(read: Read, now: Date): { readonly since: Date | null } | null {
  const { readUntil, everythingAskedAt, unclearSince, sinceIsReliable } = read;
  if (readUntil === null || everythingAskedAt !== null) return { since: null };
  if (sinceIsReliable) return { since: unclearSince && unclearSince < readUntil ? unclearSince : readUntil };
  const everyMs = unclearSince ? UNCLEAR_MS : EVERYTHING_MS;
  return now.getTime() - readUntil.getTime() >= everyMs ? { since: null } : null;
}
