import type { CustomValues } from '../custom-data/field.ts';

/** An expired one stays `sent`; only `expires_at` tells. */
type InviteStatus = 'sent' | 'accepted' | 'rejected' | 'canceled';

export type Invite = {
  id: number;
  kind: 'portal' | 'group';
  email: string | null;
  username: string | null;
  first_name: string | null;
  last_name: string | null;
  group_id: number | null;
  user_type: string;
  custom: CustomValues;
  created_at: string;
  expires_at: string;
  status: InviteStatus;
};
