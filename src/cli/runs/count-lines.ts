import type { Schemas } from '../../client/index.ts';

type Counts = Schemas['Run']['counts'];

const COUNT_WORDS: readonly [keyof Counts, one: string, many: string][] = [
  ['created', 'account created', 'accounts created'],
  ['updated', 'account brought up to date', 'accounts brought up to date'],
  ['deactivated', 'account switched off', 'accounts switched off'],
  ['groupsAdded', 'group membership added', 'group memberships added'],
  ['groupsRemoved', 'group membership removed', 'group memberships removed'],
  ['invited', 'invitation sent', 'invitations sent'],
  ['certificates', 'certificate filed', 'certificates filed'],
  ['unchanged', 'account was in order', 'accounts were in order'],
  ['skipped', 'person left as is, for the reasons below', 'people left as they are, for the reasons below'],
  ['failed', 'person failed', 'people failed'],
];

/** A line for each kind of thing that was done, or would be. */
export function countLines(counts: Counts): string[] {
  const lines = COUNT_WORDS.filter(([key]) => counts[key] > 0).map(
    ([key, one, many]) => `  ${String(counts[key]).padStart(6)}  ${counts[key] === 1 ? one : many}`,
  );
  return lines.length > 0 ? lines : ['  nothing was to be done'];
}
