/** What a link is for: to become the first admin, to come in at all, or to choose a password again. */
export const LINK_PURPOSES = ['first-admin', 'invitation', 'new-password'] as const;
export type LinkPurpose = (typeof LINK_PURPOSES)[number];

const HOURS: Readonly<Record<LinkPurpose, number>> = { 'first-admin': 24, invitation: 7 * 24, 'new-password': 24 };

/** The moment after which a link made now opens nothing. */
export function linkExpiry(purpose: LinkPurpose, now: Date): Date {
  return new Date(now.getTime() + HOURS[purpose] * 3_600_000);
}
