import { compareText, type LearnerId } from './ids.ts';
import type { Invitation } from './learner.ts';

const FIRST: Readonly<Record<Invitation, number>> = { open: 0, accepted: 1, over: 2 };

/** Of several to one address the one that says most, since nothing is known of the order in which a portal lists them. */
export function invitationThatCounts<Item extends { readonly id: LearnerId; readonly invitation?: Invitation }>(
  invitations: readonly Item[],
): Item | undefined {
  const rank = ({ invitation = 'over' }: Item) => FIRST[invitation];
  return invitations.toSorted((left, right) => rank(left) - rank(right) || compareText(left.id, right.id))[0];
}
