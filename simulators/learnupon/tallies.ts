/** What is counted beside the calls. Kept in the journal, so a kill does not clear it. */
export const TALLIES = [
  'creates',
  'duplicateCreates',
  'updates',
  'noopUpdates',
  'userTypeWrites',
  'deletes',
  'welcomeMails',
  'invitations',
  'repeatedInvitations',
  'refusedInvitations',
  'droppedValues',
  'membershipsAdded',
  'membershipsRemoved',
  'membershipEnrollments',
  'ruleJoins',
  'ruleLeaves',
  'ruleEnrollments',
] as const;

export type TallyName = (typeof TALLIES)[number];
