import { z } from 'zod';
import type { GroupId, LearnerId } from '../../domain/ids.ts';
import type { WritePermission } from '../../ports/lms-port.ts';
import { VendorError } from '../../ports/vendor-error.ts';
import type { Call } from '../http/call.ts';
import type { VendorClient } from '../http/vendor-client.ts';
import { failureIn, operationOf, SITE_INFO } from './failures.ts';
import { type FormValue, formFields, inForms } from './form.ts';
import { Anything, CohortMembers, Cohorts, CreatedUsers, FoundUsers, Rows, SiteInfo, UpdatedUsers } from './schema.ts';

export type Arguments = Readonly<Record<string, FormValue>>;

/** What a write of an account carries, in Moodle's own words. */
export type UserValues = Readonly<Record<string, FormValue | undefined>>;

export interface Membership {
  readonly cohortId: GroupId;
  readonly userId: LearnerId;
}

/** Token, function and format, and one that only some calls have. */
const OWN_FIELDS = 4;

/** A site with thousands of accounts takes about four seconds for each thousand that it lists. */
const WHOLE_LIST_MS = 300_000;

type Field = 'id' | 'idnumber' | 'username' | 'email';

/**
 * Moodle's web services over REST, one method for each function. The token goes in the form, never in the address.
 * @see https://docs.moodle.org/dev/Creating_a_web_service_client
 */
export function createMoodleClient(
  http: VendorClient,
  token: string,
  mostFormFields: number,
  mailingTimeoutMs: number,
) {
  const headers = { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' };
  const mostArguments = mostFormFields - OWN_FIELDS;

  function callOf(name: string, args: Arguments, more: Partial<Call> & { readonly raw?: true } = {}): Call {
    const { raw, ...rest } = more;
    // First of all: a form that is cut off would lose it.
    const own = { wstoken: token, wsfunction: name, moodlewsrestformat: 'json' };
    const fields = formFields({ ...own, ...(raw ? { moodlewssettingraw: '1' } : {}), ...args });
    const body = new URLSearchParams(fields).toString();
    return { operation: operationOf(name), path: '/webservice/rest/server.php', headers, body, ...rest };
  }

  function read<T>(
    name: string,
    args: Arguments,
    schema: z.ZodType<T>,
    signal: AbortSignal,
    more: Partial<Call> & { readonly raw?: true } = {},
  ): Promise<T> {
    return orSwitchedOff(http.read(callOf(name, args, more), answering(name, schema), signal));
  }

  function write<T>(
    name: string,
    args: Arguments,
    schema: z.ZodType<T>,
    permission: WritePermission,
    more: Partial<Call> = {},
  ): Promise<T> {
    return orSwitchedOff(http.write(callOf(name, args, more), answering(name, schema), permission));
  }

  return {
    /** Fields of a form that are left for what is written. */
    mostArguments,
    /** For functions that only one part of the connector calls. */
    read,

    siteInfo: (signal: AbortSignal) => read(SITE_INFO, {}, SiteInfo, signal),

    /** Rows of those that are there and may be seen, in as many calls as the form needs. */
    async usersBy(field: Field, values: readonly string[], signal: AbortSignal): Promise<readonly unknown[]> {
      const rows: unknown[] = [];
      for (const some of inForms([...new Set(values)], () => 1, mostArguments - 1))
        rows.push(...(await read('core_user_get_users_by_field', { field, values: some }, Rows, signal)));
      return rows;
    },

    /** In any case; `%` and `_` stand for anything, so that each hit is to be compared. */
    async usersLike(email: string, signal: AbortSignal): Promise<readonly unknown[]> {
      const criteria = [{ key: 'email', value: email }];
      const wait = { headersTimeoutMs: WHOLE_LIST_MS };
      return (await read('core_user_get_users', { criteria }, FoundUsers, signal, wait)).users;
    },

    /** All of them or none; but mails with passwords leave one by one before that is known, and the answer waits for them. */
    createUsers(users: readonly UserValues[], permission: WritePermission) {
      const isMailing = users.some(({ createpassword }) => createpassword === 1);
      const patience = isMailing ? { headersTimeoutMs: mailingTimeoutMs } : {};
      return write('core_user_create_users', { users: users as FormValue }, CreatedUsers, permission, patience);
    },

    /** Each by itself: what failed is in the warnings. */
    async updateUsers(users: readonly UserValues[], permission: WritePermission) {
      const answer = await write('core_user_update_users', { users: users as FormValue }, UpdatedUsers, permission);
      return answer?.warnings ?? [];
    },

    cohorts: (signal: AbortSignal) => read('core_cohort_get_cohorts', {}, Cohorts, signal, { raw: true }),

    async cohortMembers(cohortids: readonly string[], signal: AbortSignal) {
      const all: z.infer<typeof CohortMembers> = [];
      for (const some of inForms(cohortids, () => 1, mostArguments))
        all.push(...(await read('core_cohort_get_cohort_members', { cohortids: some }, CohortMembers, signal)));
      return all;
    },

    /** No row fails the others, and no warning says which row it is about. */
    async addMembers(members: readonly Membership[], permission: WritePermission): Promise<void> {
      const rows = members.map(({ cohortId, userId }) => ({
        cohorttype: { type: 'id', value: cohortId },
        usertype: { type: 'id', value: userId },
      }));
      await write('core_cohort_add_cohort_members', { members: rows }, Anything, permission);
    },

    async removeMembers(members: readonly Membership[], permission: WritePermission): Promise<void> {
      const rows = members.map(({ cohortId, userId }) => ({ cohortid: cohortId, userid: userId }));
      await write('core_cohort_delete_cohort_members', { members: rows }, Anything, permission);
    },
  };
}

export type MoodleClient = ReturnType<typeof createMoodleClient>;

/** A failure dressed as an answer is thrown where the shared client looks at answers, so that reads are tried again. */
function answering<T>(name: string, schema: z.ZodType<T>): z.ZodType<T> {
  const checked = z.unknown().transform((content) => {
    const failure = failureIn(content, name);
    if (failure) throw failure;
    return content;
  });
  return checked.pipe(schema) as unknown as z.ZodType<T>;
}

/** The only refusal with a status of its own, and without a word. */
async function orSwitchedOff<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (!(error instanceof VendorError) || error.details.status !== 403) throw error;
    throw new VendorError({ ...error.details, code: 'lms-api-off', setting: 'lms.baseUrl' });
  }
}
