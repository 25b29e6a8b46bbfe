import type { MoodleClient } from './client.ts';
import { incomplete, rightMissing } from './failures.ts';
import type { User } from './schema.ts';
import { type SiteInfo, User as UserRow } from './schema.ts';

/** An account of somebody else that has to be in every answer: without the right, Moodle finds nobody instead of refusing. */
export interface Witness {
  readonly id: string;
  readonly email: string;
}

export interface Site {
  info(signal: AbortSignal): Promise<SiteInfo>;
  /** Of the service account. */
  ownId(signal: AbortSignal): Promise<string>;
  ownProfile(signal: AbortSignal): Promise<User>;
  /** As it was a minute ago at most: for writes, of which there are many. */
  recentProfile(signal: AbortSignal): Promise<User>;
  /** Throws where the service account may see nobody but itself, or not enough of others. */
  witness(signal: AbortSignal): Promise<Witness>;
  /** It was not in an answer: gone, or out of sight. */
  forgetWitness(): void;
}

/** The site's own account for people who do not sign in. */
export const GUEST = 'guest';
const RECENT_MS = 60_000;
const BY_FIELD = 'core_user_get_users_by_field';
/** The guest and the first administrator, on every site that was not moved; some more for those that were. */
const FIRST_IDS = Array.from({ length: 20 }, (_, index) => String(1 + index));

/** What one site says of itself, asked once. */
export function openSite(client: MoodleClient): Site {
  let known: { readonly id: string; readonly witness: Witness } | null = null;
  let own: string | null = null;
  let profile: { readonly at: number; readonly user: User } | null = null;

  async function info(signal: AbortSignal): Promise<SiteInfo> {
    const answer = await client.siteInfo(signal);
    own = answer.userid;
    return answer;
  }

  async function ownId(signal: AbortSignal): Promise<string> {
    return own ?? (await info(signal)).userid;
  }

  async function findWitness(signal: AbortSignal): Promise<Witness> {
    const id = await ownId(signal);
    const some = othersIn(await client.usersBy('id', FIRST_IDS, signal), id);
    // An address that is shown by a look-up is also found by one.
    const others = some.length > 0 ? some : othersIn(await client.usersLike('%', signal), id);
    if (others.length === 0) throw rightMissing(BY_FIELD, 'moodle/user:viewdetails');
    const missing = rightsMissingIn(others);
    if (missing.length > 0) throw rightMissing(BY_FIELD, missing.join(', '));
    const shown = others.filter(({ email }) => email != null && email !== '');
    // Sites remove or hide the guest, whom nobody else misses.
    const witness = shown.find(({ username }) => username !== GUEST) ?? shown[0];
    return { id: witness?.id ?? '', email: witness?.email ?? '' };
  }

  async function ownProfile(signal: AbortSignal): Promise<User> {
    const id = await ownId(signal);
    const [row] = await client.usersBy('id', [id], signal);
    const parsed = UserRow.safeParse(row);
    if (!parsed.success) throw incomplete(BY_FIELD);
    profile = { at: performance.now(), user: parsed.data };
    return parsed.data;
  }

  return {
    info,
    ownId,
    ownProfile,
    recentProfile: async (signal) =>
      profile && performance.now() - profile.at < RECENT_MS ? profile.user : ownProfile(signal),
    async witness(signal) {
      const id = await ownId(signal);
      if (known?.id !== id) known = { id, witness: await findWitness(signal) };
      return known.witness;
    },
    forgetWitness() {
      known = null;
    },
  };
}

/** Those who are not the service account itself, which is always shown whole. */
export function othersIn(rows: readonly unknown[], ownId: string): readonly User[] {
  const users = rows.map((row) => UserRow.safeParse(row).data).filter((user) => user !== undefined);
  return users.filter(({ id }) => id !== ownId);
}

/** What other people's accounts have to show; each of it hangs on a right. */
export function rightsMissingIn(others: readonly User[]): readonly string[] {
  const shown = (field: 'email' | 'username' | 'firstname') => others.some((user) => user[field] != null);
  return [
    ...(shown('email') ? [] : ['moodle/site:viewuseridentity']),
    ...(shown('username') ? [] : ['moodle/user:viewalldetails']),
    ...(shown('firstname') ? [] : ['moodle/site:viewfullnames']),
  ];
}
