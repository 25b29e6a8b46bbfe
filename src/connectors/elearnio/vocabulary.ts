import type { FieldKey } from '../../domain/ids.ts';

/** elearnio's words that several files of this folder need. */
export const EMAIL = 'email' as FieldKey;
export const EMPLOYEE_ID = 'employee_id' as FieldKey;
export const BIRTH_DATE = 'birth_date' as FieldKey;
export const HIRE_DATE = 'hire_date' as FieldKey;
export const INACTIVE = 'inactive';

/** What the portal calls "Nutzer"; named `member` before version 1.0.3 (elearnio-api §3). */
export const ROLE_OF_NEW_PEOPLE = 'talent';
export const ADMINISTRATOR_ROLE = 'company_admin';

/** elearnio's word for "no gender given". */
export const NO_GENDER = 'undefined';

/** JSON:API's own; a plain `application/json` may be refused with 415. */
export const MEDIA_TYPE = 'application/vnd.api+json';
