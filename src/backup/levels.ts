import { knownMigrations, type Migration } from '../store/migrations-by-hand.ts';

/** This version can only work with databases whose every migration it knows. */
export function requireKnown(done: readonly Migration[], refusal: (what: string) => Error): void {
  const known = knownMigrations();
  for (const [index, migration] of done.entries()) {
    if (known[index]?.hash === migration.hash) continue;
    throw refusal(
      migration.at > (known.at(-1)?.at ?? 0)
        ? 'it was made by a newer version of Matrikel. Use that version, or a later one.'
        : 'it was made by an unreleased version of Matrikel, whose tables this version does not know.',
    );
  }
}
