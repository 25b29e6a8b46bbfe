import type { z } from 'zod';
import type { FieldDefinition } from '../../domain/lms-capabilities.ts';
import type { WritePermission } from '../../ports/lms-port.ts';
import { headerText } from '../http/answer-headers.ts';
import type { Call } from '../http/call.ts';
import type { VendorClient } from '../http/vendor-client.ts';
import { CREDENTIAL_PROOF, doubtingRefusals } from './access.ts';
import { toField } from './custom-values.ts';
import {
  Anything,
  CoursesAnswer,
  DefinitionsAnswer,
  EnrollmentsAnswer,
  GroupsAnswer,
  InvitedAnswer,
  InvitesAnswer,
  MembersAnswer,
  MembershipsAnswer,
  SavedAnswer,
  UsersAnswer,
} from './schema.ts';
import { LEARNER_MEMBERSHIP, TYPE_OF_NEW_PEOPLE } from './vocabulary.ts';

/** One page of a list. `last` is the vendor's own mark; false where it says nothing. */
export interface ListPage<Row> {
  readonly rows: readonly Row[];
  readonly last: boolean;
}

/** What a write of a user carries, in the portal's own words. */
export type UserValues = Readonly<Record<string, unknown>>;

export interface Membership {
  readonly groupId: string;
  readonly userId: string;
}

/**
 * LearnUpon's API v1, one method per endpoint. Bodies are wrapped in the capitalised name of what they carry.
 * @see https://docs.learnupon.com/api
 */
export function createLearnuponClient(plain: VendorClient, apiUser: string, apiKey: string) {
  const authorization = `Basic ${Buffer.from(`${apiUser}:${apiKey}`).toString('base64')}`;
  // A GET that says it carries JSON and has no body was refused once, so only writes say so.
  const headers = { authorization, accept: 'application/json' };
  const writing = { ...headers, 'content-type': 'application/json' };
  const http = doubtingRefusals(plain, headers);

  function get(template: string, path: string): Call {
    return { operation: `GET ${template}`, path, headers };
  }

  function send(operation: string, path: string, body: unknown): Call {
    return { operation, path, headers: writing, body: JSON.stringify(body) };
  }

  async function listPage<Content, Row>(
    template: string,
    query: Readonly<Record<string, string>>,
    page: number,
    schema: z.ZodType<Content>,
    rowsOf: (content: Content) => readonly Row[],
    signal: AbortSignal,
  ): Promise<ListPage<Row>> {
    const path = `${template}?${new URLSearchParams({ ...query, page: String(page) })}`;
    const answer = await http.readPage(get(template, path), schema, signal);
    return { rows: rowsOf(answer.content), last: headerText(answer.headers, 'lu-has-next-page') === 'false' };
  }

  return {
    users: (page: number, signal: AbortSignal) =>
      listPage('/users', {}, page, UsersAnswer, (answer) => answer.user, signal),

    /** Rows of `GET /users/{id}`: one, under the same key as the list's. */
    async user(id: string, signal: AbortSignal): Promise<readonly unknown[]> {
      return (await http.read(get('/users/{id}', `/users/${encodeURIComponent(id)}`), UsersAnswer, signal)).user;
    },

    async searchUsers(email: string, signal: AbortSignal): Promise<readonly unknown[]> {
      const path = `/users/search?${new URLSearchParams({ email })}`;
      return (await http.read(get('/users/search', path), UsersAnswer, signal)).user;
    },

    async fields(signal: AbortSignal): Promise<readonly FieldDefinition[]> {
      const definitions = await http.read(get(CREDENTIAL_PROOF, CREDENTIAL_PROOF), DefinitionsAnswer, signal);
      return definitions.map(toField).filter((field) => field !== null);
    },

    async createUser(values: UserValues, password: string, permission: WritePermission): Promise<string> {
      const User = { ...values, password, change_password_on_first_login: true, user_type: TYPE_OF_NEW_PEOPLE };
      return (await http.write(send('POST /users', '/users', { User }), SavedAnswer, permission)).id;
    },

    /** Only what is sent changes. There is no place for a type here: it is set once, by `createUser`. */
    async updateUser(id: string, values: UserValues, permission: WritePermission): Promise<void> {
      const call = send('PUT /users/{id}', `/users/${encodeURIComponent(id)}`, { User: values });
      await http.write(call, Anything, permission);
    },

    async invite(
      values: UserValues,
      permission: WritePermission,
    ): Promise<z.infer<typeof InvitedAnswer>['portal_invite']> {
      const Invite = { ...values, portal_membership_type_id: LEARNER_MEMBERSHIP };
      return (await http.write(send('POST /portal_invite', '/portal_invite', { Invite }), InvitedAnswer, permission))
        .portal_invite;
    },

    invites: (page: number, signal: AbortSignal) =>
      listPage('/group_invites', {}, page, InvitesAnswer, (answer) => answer.group_invite, signal),

    async invitation(id: string, signal: AbortSignal): Promise<readonly unknown[]> {
      const call = get('/group_invites/{id}', `/group_invites/${encodeURIComponent(id)}`);
      return (await http.read(call, InvitesAnswer, signal)).group_invite;
    },

    groups: (page: number, signal: AbortSignal, title?: string) =>
      listPage('/groups', title === undefined ? {} : { title }, page, GroupsAnswer, (answer) => answer.groups, signal),

    members: (groupId: string, page: number, signal: AbortSignal) =>
      listPage(
        '/group_memberships',
        { group_id: groupId },
        page,
        MembersAnswer,
        (answer) => answer.user.map((row) => row.user_id ?? row.id),
        signal,
      ),

    memberships: (userId: string, page: number, signal: AbortSignal) =>
      listPage(
        '/group_memberships',
        { user_id: userId },
        page,
        MembershipsAnswer,
        (answer) => answer.group.map((row) => row.group_id ?? row.id),
        signal,
      ),

    courses: (page: number, signal: AbortSignal) =>
      listPage('/courses', {}, page, CoursesAnswer, (answer) => answer.courses.map(({ id }) => id), signal),

    enrollments: (of: Readonly<Record<string, string>>, page: number, signal: AbortSignal) =>
      listPage('/enrollments/search', of, page, EnrollmentsAnswer, (answer) => answer.enrollments, signal),

    /** Rows of `GET /enrollments/{id}`: one, under the same key as the list's. */
    async enrollment(id: string, signal: AbortSignal): Promise<readonly unknown[]> {
      const call = get('/enrollments/{id}', `/enrollments/${encodeURIComponent(id)}`);
      return (await http.read(call, EnrollmentsAnswer, signal)).enrollments;
    },

    /** Left out, `process_enrollments` means yes: it is named in every call. */
    async join(
      { groupId, userId }: Membership,
      processEnrollments: boolean,
      permission: WritePermission,
    ): Promise<void> {
      const GroupMembership = {
        group_id: asId(groupId),
        user_id: asId(userId),
        process_enrollments: processEnrollments,
      };
      await http.write(
        send('POST /group_memberships', '/group_memberships', { GroupMembership }),
        Anything,
        permission,
      );
    },

    /** Courses that came with the group stay. */
    async leave({ groupId, userId }: Membership, permission: WritePermission): Promise<void> {
      const GroupMembership = { group_id: asId(groupId), user_id: asId(userId), process_unenrollments: false };
      const call = send('DELETE /group_memberships/0', '/group_memberships/0', { GroupMembership });
      await http.write(call, Anything, permission);
    },
  };
}

export type LearnuponClient = ReturnType<typeof createLearnuponClient>;

/** A number as the vendor gave it, unless it is too long for one. */
function asId(id: string): number | string {
  const number = Number(id);
  return Number.isSafeInteger(number) ? number : id;
}
