export type FieldValue = string | number | boolean | null;
export type Fields = Record<string, FieldValue>;

/** An account of the portal. Records are replaced, never changed, so an older one stays what it was. */
export type Member = {
  id: number;
  fields: Fields;
  /** Numeric ids of groups, also of those without external id. */
  groups: number[];
  invitations: number;
  courseMails: number;
  writes: number;
  accepted: boolean;
  createdAt: string;
  updatedAt: string;
};

export type Rule = 'text' | 'email' | 'date' | 'whole' | 'flag' | 'zone' | readonly string[];

const ROLES = ['talent', 'global_coach', 'global_manager', 'company_admin', 'author'];

/** What a client may write, with its check. https://github.com/elearnio-development/api-docs (1.0.8) */
export const WRITABLE: Record<string, Rule> = {
  role: ROLES,
  email: 'email',
  username: 'text',
  first_name: 'text',
  last_name: 'text',
  full_name: 'text',
  salutation: 'text',
  status: ['active', 'inactive', 'preboarding', 'onboarding', 'leave'],
  employee_id: 'text',
  department: 'text',
  team: 'text',
  position: 'text',
  division: 'text',
  business_unit: 'text',
  company: 'text',
  office_location: 'text',
  manager: 'text',
  birth_date: 'date',
  hire_date: 'date',
  gender: ['male', 'female', 'diverse', 'undefined'],
  language: 'text',
  time_zone: 'zone',
  time_format: ['12h', '24h'],
  phone: 'text',
  linked_in: 'text',
  other_profile: 'text',
  customer_code: 'text',
  customer_number: 'whole',
  reporting_feedback_permission: 'flag',
  custom_field_one: 'text',
  custom_field_two: 'text',
};

/** Set by the portal alone; `created_at` and `updated_at` come from the record. */
const PORTAL_FIELDS = ['last_login', 'last_activity', 'started_at'];

export function blankFields(): Fields {
  const fields: Fields = {};
  for (const key of [...Object.keys(WRITABLE), ...PORTAL_FIELDS]) fields[key] = null;
  return { ...fields, role: 'talent', status: 'active', reporting_feedback_permission: false };
}
