import { z } from 'zod';
import { VendorError } from '../../ports/vendor-error.ts';

/** Everything that goes wrong comes with status 200; only `errorcode` stays alike over the versions (moodle-api §2). */
const Failure = z.object({ exception: z.string(), errorcode: z.string() });

/** Why Moodle said no, in our words. `write-failed`: too long, a lost race, or a database that did not want to. */
export type Reason = 'invalid' | 'missing-record' | 'write-failed' | 'answer-failed' | 'other';

/** Before anything was done. */
const OUT_OF_ORDER: readonly string[] = ['sitemaintenance', 'dbconnectionfailed', 'upgraderunning'];
/** Of every call alike, since something waits for the service account itself. */
const ACCOUNT_UNFIT: readonly string[] = [
  'forcepasswordchangenotice',
  'passwordisexpired',
  'sitepolicynotagreed',
  'usernotfullysetup',
];
const MISSING: readonly string[] = ['invalidrecord', 'invalidrecordunknown', 'invaliduser', 'invaliduserid'];

export const SITE_INFO = 'core_webservice_get_site_info';

/** The rights that a function asks for by itself; those that only make it answer nothing are found by the check. */
const RIGHTS: Readonly<Record<string, string>> = {
  core_user_create_users: 'moodle/user:create',
  core_user_update_users: 'moodle/user:update',
  core_cohort_get_cohorts: 'moodle/cohort:view',
  core_cohort_get_cohort_members: 'moodle/cohort:view',
  core_cohort_add_cohort_members: 'moodle/cohort:assign',
  core_cohort_delete_cohort_members: 'moodle/cohort:assign',
  mod_customcert_list_issues: 'mod/customcert:viewallcertificates',
};

const WRITES = /_(create|update|delete|add)_/;

/** Null for an answer that is one. Moodle's own sentence is dropped here: it may name people, and a code may be HTML. */
export function failureIn(content: unknown, name: string): VendorError | null {
  const failure = Failure.safeParse(content);
  if (!failure.success) return null;
  const base = { vendor: 'moodle', operation: operationOf(name), status: 200 } as const;
  const { errorcode } = failure.data;
  if (errorcode === 'invalidtoken' || (errorcode === 'accessexception' && name === SITE_INFO))
    return new VendorError({ ...base, kind: 'access-refused', code: 'lms-key-refused', setting: 'lms.apiKey' });
  if (errorcode === 'accessexception') return functionMissing(name);
  if (errorcode === 'nopermissions') return rightMissing(name, RIGHTS[name] ?? name);
  if (ACCOUNT_UNFIT.includes(errorcode))
    return new VendorError({ ...base, kind: 'access-refused', code: 'lms-account-unfit', what: errorcode });
  if (OUT_OF_ORDER.includes(errorcode))
    return new VendorError({ ...base, kind: 'server-error', code: 'vendor-unavailable' });
  if (errorcode.startsWith('dml')) return unknown('write-failed');
  if (errorcode === 'invalidresponse') return unknown('answer-failed');
  const code = WRITES.test(name) ? 'write-refused' : 'vendor-bad-answer';
  return new VendorError({ ...base, kind: 'refused', code, reason: reasonOf(errorcode) });

  function unknown(reason: Reason): VendorError {
    return new VendorError({ ...base, kind: 'server-error', code: 'vendor-unavailable', outcomeUnknown: true, reason });
  }
}

function reasonOf(errorcode: string): Reason {
  if (errorcode === 'invalidparameter') return 'invalid';
  return MISSING.includes(errorcode) ? 'missing-record' : 'other';
}

/** All calls go to one address: what tells them apart is the function. */
export function operationOf(name: string): string {
  return `POST ${name}`;
}

export function rightMissing(name: string, what: string): VendorError {
  const operation = operationOf(name);
  return new VendorError({ vendor: 'moodle', operation, kind: 'access-refused', code: 'lms-right-missing', what });
}

function functionMissing(what: string): VendorError {
  const operation = operationOf(what);
  return new VendorError({ vendor: 'moodle', operation, kind: 'access-refused', code: 'lms-function-missing', what });
}

export function incomplete(name: string): VendorError {
  const operation = operationOf(name);
  return new VendorError({ vendor: 'moodle', operation, kind: 'bad-answer', code: 'learners-incomplete' });
}
