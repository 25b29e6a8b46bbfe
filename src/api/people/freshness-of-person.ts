import { z } from 'zod';
import { HINT_SOURCES } from '../../domain/incremental/hint.ts';
import type { PersonFreshness } from '../../ports/person-store.ts';

/** How fast changes of one person arrive. */
export const FreshnessOfPerson = z.object({
  waitingSince: z.iso
    .datetime()
    .nullable()
    .describe('Since when something is said to have changed that no run has looked at; null where nothing is.'),
  lastChange: z
    .object({
      source: z.enum(HINT_SOURCES),
      changedAt: z.iso.datetime().nullable().describe('In Personio; null where it does not say.'),
      receivedAt: z.iso.datetime().describe('When Matrikel heard of it.'),
      writtenAt: z.iso.datetime().describe('When it was in the LMS.'),
      seconds: z.number().describe('From Personio, or else from when it was heard of, to the LMS.'),
    })
    .nullable()
    .describe('The newest change that a run for them alone wrote.'),
});

export function freshnessOfPerson({ waitingSince, lastChange }: PersonFreshness): z.input<typeof FreshnessOfPerson> {
  return {
    waitingSince: waitingSince?.toISOString() ?? null,
    lastChange: lastChange && changeAnswer(lastChange),
  };
}

function changeAnswer({ source, changedAt, receivedAt, writtenAt }: NonNullable<PersonFreshness['lastChange']>) {
  const since = changedAt ?? receivedAt;
  return {
    source,
    changedAt: changedAt?.toISOString() ?? null,
    receivedAt: receivedAt.toISOString(),
    writtenAt: writtenAt.toISOString(),
    seconds: Math.max(0, writtenAt.getTime() - since.getTime()) / 1_000,
  };
}
