import type { z } from 'zod';
import type { GroupId, LearnerId } from '../../domain/ids.ts';
import type { LearnerInGroups } from '../../domain/learner.ts';
import type { WritePermission } from '../../ports/lms-port.ts';
import type { VendorClient } from '../http/vendor-client.ts';
import { toLearner } from './member-row.ts';
import { GroupsAnswer, type Member, MemberAnswer, MembersAnswer } from './schema.ts';
import { MEDIA_TYPE, ROLE_OF_NEW_PEOPLE } from './vocabulary.ts';

export interface MembersQuery {
  readonly page: number;
  readonly pageSize: number;
  readonly filter?: { readonly name: 'email' | 'employee_id' | 'group_id'; readonly value: string };
}

/** What a write carries; null clears. A role cannot even be named here: it is set once, by `createMember`. */
export interface MemberAttributes {
  readonly fields: Readonly<Record<string, string | null>>;
  readonly status?: string;
  /** External ids. On a change they replace the whole set. */
  readonly groups?: readonly GroupId[];
}

/**
 * elearnio's User Management API 1.0.8, one method per endpoint.
 * @see https://github.com/elearnio-development/api-docs
 */
export function createElearnioClient(http: VendorClient, apiKey: string) {
  // The vendor's own page writes the header with underscores, which common proxies drop.
  const reading = { 'user-api-key': apiKey, accept: MEDIA_TYPE };
  const writing = { ...reading, 'content-type': MEDIA_TYPE };

  /** Both mail switches with every write: elearnio takes a missing one for "yes". */
  function body(attributes: Record<string, unknown>, memberInvite: boolean, id?: string): string {
    const data = { type: 'members', ...(id === undefined ? {} : { id }), attributes };
    return JSON.stringify({ data, member_invite: memberInvite, course_invite: false });
  }

  async function rawMember(id: LearnerId, signal: AbortSignal): Promise<z.infer<typeof Member>> {
    const path = `/members/${encodeURIComponent(id)}`;
    const call = { operation: 'GET /members/{id}', path, headers: reading };
    return (await http.read(call, MemberAnswer, signal)).data;
  }

  return {
    members({ page, pageSize, filter }: MembersQuery, signal: AbortSignal): Promise<z.infer<typeof MembersAnswer>> {
      const query = new URLSearchParams({ 'page[number]': String(page), 'page[size]': String(pageSize) });
      if (filter) query.set(`filter[${filter.name}]`, filter.value);
      return http.read(
        { operation: 'GET /members', path: `/members?${query}`, headers: reading },
        MembersAnswer,
        signal,
      );
    },

    async member(id: LearnerId, signal: AbortSignal): Promise<LearnerInGroups> {
      return toLearner(await rawMember(id, signal));
    },

    /** With what our learner has no place for: role, last sign-in. */
    rawMember,

    async createMember(
      { fields, status, groups }: MemberAttributes,
      invite: boolean,
      permission: WritePermission,
    ): Promise<LearnerInGroups> {
      const attributes = { role: ROLE_OF_NEW_PEOPLE, ...fields, status, groups };
      const call = { operation: 'POST /members', path: '/members', headers: writing, body: body(attributes, invite) };
      return toLearner((await http.write(call, MemberAnswer, permission)).data);
    },

    async updateMember(
      id: LearnerId,
      { fields, status, groups }: MemberAttributes,
      permission: WritePermission,
    ): Promise<LearnerInGroups> {
      const path = `/members/${encodeURIComponent(id)}`;
      const call = {
        operation: 'PATCH /members/{id}',
        path,
        headers: writing,
        body: body({ ...fields, status, groups }, false, id),
      };
      return toLearner((await http.write(call, MemberAnswer, permission)).data);
    },

    groups(signal: AbortSignal, name?: string): Promise<z.infer<typeof GroupsAnswer>> {
      const path = name === undefined ? '/groups' : `/groups?${new URLSearchParams({ 'filter[name]': name })}`;
      return http.read({ operation: 'GET /groups', path, headers: reading }, GroupsAnswer, signal);
    },
  };
}

export type ElearnioClient = ReturnType<typeof createElearnioClient>;
