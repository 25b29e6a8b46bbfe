import type { LearnerId } from '../../domain/ids.ts';
import type { Learner } from '../../domain/learner.ts';
import type { Sending } from '../applying/send-write.ts';
import { backoff, wait } from '../http/wait.ts';
import { learnuponCapabilities } from './capabilities.ts';
import type { LearnuponClient } from './client.ts';
import type { PortalFields } from './fields.ts';
import { findAccount } from './find-learner.ts';
import type { InvitationLog } from './invitation-log.ts';
import type { LearnuponSettings } from './settings.ts';
import type { Definitions } from './values.ts';

/** What everybody who writes for one call of `apply` shares. */
export interface Writing extends Sending {
  readonly client: LearnuponClient;
  readonly fields: PortalFields;
  readonly settings: LearnuponSettings;
  readonly invitations: InvitationLog;
}

/** How often something is looked for that was written a moment ago: what is read may lag behind. */
export const LOOKS = 3;

export async function definitionsFor(writing: Writing, hasOwnFields: boolean): Promise<Definitions> {
  const own = hasOwnFields ? await writing.fields.recent(writing.permission.signal) : [];
  return new Map([...learnuponCapabilities.fields, ...own].map((field) => [field.key, field]));
}

/** Looks until what was written shows, or often enough. */
export async function accountShowing(
  { client, permission, backoffMs }: Writing,
  id: LearnerId,
  shows: (learner: Learner) => boolean,
): Promise<Learner | null> {
  for (let look = 1; ; look += 1) {
    const learner = await findAccount(client, id, permission.signal);
    if (look >= LOOKS || (learner && shows(learner))) return learner;
    await wait(backoff(backoffMs, look), permission.signal);
  }
}
