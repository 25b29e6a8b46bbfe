import type { LearnerId } from '../../domain/ids.ts';
import type { StepOutcome } from '../../ports/lms-port.ts';
import { APPLIED, failed, refused, unconfirmed, type Whose } from '../applying/outcomes.ts';
import { sendWrite } from '../applying/send-write.ts';
import type { Writing } from './writing.ts';

/** Sent at most once: nobody can be asked whether a mail went out, so an unknown outcome is shown and never repeated. */
export async function inviteLearner(
  writing: Writing,
  whose: Whose & { readonly learnerId: LearnerId },
  uncertain: boolean,
): Promise<StepOutcome> {
  const { invite } = writing.extensions;
  if (!invite)
    return failed(whose, 'write-refused', {
      vendor: 'elearnio',
      operation: 'POST /members/{id}/invitations',
      status: 404,
    });
  if (uncertain) return unconfirmed(whose);

  const sent = await sendWrite(writing, (permission) => invite(whose.learnerId, permission));
  switch (sent.kind) {
    case 'taken':
      return APPLIED;
    case 'unknown':
      return unconfirmed(whose);
    case 'gone':
      return failed(whose, 'learner-not-found');
    case 'refused':
      return refused(whose, sent.error);
  }
}
