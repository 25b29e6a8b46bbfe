import type { GroupId } from '../../domain/ids.ts';
import type { LearnerInGroups } from '../../domain/learner.ts';
import type { CreateStep } from '../../domain/steps.ts';
import type { VendorError } from '../../ports/vendor-error.ts';
import { SENDS, sendWrite } from '../applying/send-write.ts';
import { findCreated } from './look-up.ts';
import type { Writing } from './writing.ts';

export type Created =
  | { readonly result: 'created'; readonly learner: LearnerInGroups }
  /** Made by an earlier try; it may lack groups. */
  | { readonly result: 'found'; readonly learner: LearnerInGroups }
  | { readonly result: 'refused'; readonly error: VendorError };

/**
 * Makes one account and never a second: after an unknown outcome it is looked up before it is sent again, and a refusal
 * (the address is taken) is looked up too, since the taker may be our own earlier try.
 */
export async function createLearner(
  writing: Writing,
  step: CreateStep,
  groups: readonly GroupId[],
  mayExist: boolean,
): Promise<Created> {
  const attributes = { fields: step.after.fields, status: step.after.status, ...(groups.length > 0 ? { groups } : {}) };
  let uncertain = mayExist;
  for (let sends = 1; ; sends += 1) {
    const existing = uncertain ? await findCreated(writing, step) : null;
    if (existing) return { result: 'found', learner: existing };

    const sent = await sendWrite(writing, (permission) =>
      writing.client.createMember(attributes, step.invite, permission),
    );
    if (sent.kind === 'taken') return { result: 'created', learner: sent.value };
    if (sent.kind === 'gone') throw sent.error; // not a missing person but a missing route
    if (sent.kind === 'refused') {
      const taker = await findCreated(writing, step, uncertain ? undefined : 1);
      return taker ? { result: 'found', learner: taker } : { result: 'refused', error: sent.error };
    }
    uncertain = true;
    if (sends < SENDS) continue;
    const late = await findCreated(writing, step);
    if (late) return { result: 'found', learner: late };
    throw sent.error;
  }
}
