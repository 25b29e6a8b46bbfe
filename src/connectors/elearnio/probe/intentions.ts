import type { LearnerInGroups } from '../../../domain/learner.ts';
import { INACTIVE } from '../vocabulary.ts';
import { DATE_FIELDS, FIRST_NAME, isOurs, LAST_NAME, TEXT_FIELDS } from './marks.ts';

/** Said before anything is written. */
export function intentions(learner: LearnerInGroups | null): readonly string[] {
  return [
    account(learner),
    'It reads one large page of learners and searches for groups by name; neither changes anything.',
    `It writes into one text field and one date of that learner (of ${[...TEXT_FIELDS, ...DATE_FIELDS].join(', ')}), a blank one where there is one, and empties them again.`,
    'If the learner is in a group without an external id, it is added to one other group and taken out again, without course mails. A portal that loses such memberships then loses this one; nobody can put it back but by hand.',
    'It writes to no other learner, sends no mail, makes no group, deletes nothing, and puts back what it wrote, also when it is stopped.',
  ];
}

function account(learner: LearnerInGroups | null): string {
  const off = `and leaves it ${INACTIVE} at the end`;
  if (!learner)
    return `There is no learner with this address: it makes one, called ${FIRST_NAME} ${LAST_NAME}, without an invitation, ${off}.`;
  return isOurs(learner)
    ? `It uses learner ${learner.id}, which a probe made, ${off}.`
    : `It uses learner ${learner.id}, which has this address, and leaves it ${learner.status}.`;
}
