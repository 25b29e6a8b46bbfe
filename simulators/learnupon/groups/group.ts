export type Group = {
  id: number;
  title: string;
  description: string | null;
  sso_sync: boolean;
  /** Who is enrolled in these on joining. */
  courses: number[];
  created_at: string;
  updated_at: string;
};

/** `manual` ones are never taken away by a rule. */
export type Membership = { id: number; group_id: number; user_id: number; manual: boolean; created_at: string };
