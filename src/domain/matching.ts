import { type EmployeeId, invitationOf, type LearnerId } from './ids.ts';
import { foldedAddress, type Index, indexBy } from './index-by.ts';
import { invitationThatCounts } from './invitation-that-counts.ts';
import type { Invitation } from './learner.ts';
import type { CaseCode } from './problem.ts';
import { foldText } from './scope.ts';

/** What matching needs of an employee; `null` where missing or empty. */
export interface EmployeeKeys {
  readonly id: EmployeeId;
  readonly email: string | null;
  readonly fullName: string;
  readonly birthDate: string | null;
  readonly inactive: boolean;
}

export interface LearnerKeys {
  readonly id: LearnerId;
  readonly externalId: string | null;
  readonly email: string | null;
  readonly fullName: string;
  /** Set where there is only an invitation so far. */
  readonly invitation?: Invitation;
}

export interface LinkKeys {
  readonly employeeId: EmployeeId;
  readonly learnerId: LearnerId;
}

export interface MatchingInput {
  /** In scope, ids distinct. */
  readonly employees: readonly EmployeeKeys[];
  readonly learners: readonly LearnerKeys[];
  readonly links: readonly LinkKeys[];
  /** False where the portal keeps something else than Personio ids there. */
  readonly useExternalId: boolean;
  /** Whose linked account still holds the address or the name that was last written to it (0020). */
  readonly recognised?: ReadonlySet<EmployeeId>;
}

export type Match =
  | { readonly outcome: 'linked'; readonly learnerId: LearnerId }
  /** By `invitation`: whom the link knew as invited only has an account now. */
  | {
      readonly outcome: 'matched';
      readonly by: 'external-id' | 'e-mail' | 'invitation';
      readonly learnerId: LearnerId;
    }
  /** A new record of the same person takes over the account of the old, inactive one. */
  | { readonly outcome: 'matched'; readonly by: 'rehire'; readonly learnerId: LearnerId; readonly from: EmployeeId }
  | { readonly outcome: 'none' }
  | { readonly outcome: 'link-lost'; readonly learnerId: LearnerId }
  | { readonly outcome: 'replaced'; readonly by: EmployeeId }
  | { readonly outcome: 'case'; readonly because: CaseCode; readonly learnerId?: LearnerId };

interface World {
  readonly learners: ReadonlyMap<LearnerId, LearnerKeys>;
  readonly byExternalId: Index<LearnerKeys>;
  readonly byEmail: Index<LearnerKeys>;
  readonly invitedByEmail: Index<LearnerKeys>;
  readonly linkOf: ReadonlyMap<EmployeeId, LearnerId>;
  readonly ownerOf: ReadonlyMap<LearnerId, EmployeeId>;
  readonly namesakes: Index<EmployeeKeys>;
  readonly useExternalId: boolean;
  readonly recognised: ReadonlySet<EmployeeId>;
}

const NOBODY: ReadonlySet<EmployeeId> = new Set();

/**
 * Who belongs to which account, for everybody at once, since one person's match can rule out another's.
 * The order is design §4's: the link, the external id (only if address or name agrees), the address.
 * Whatever is not clear is a case for a person, never a second account.
 */
export function matchPeople(input: MatchingInput): ReadonlyMap<EmployeeId, Match> {
  const accounts = input.learners.filter(({ invitation }) => invitation === undefined);
  const invitations = input.learners.filter(({ invitation }) => invitation !== undefined);
  const world: World = {
    learners: new Map(input.learners.map((learner) => [learner.id, learner])),
    byExternalId: input.useExternalId ? indexBy(input.learners, (learner) => learner.externalId) : new Map(),
    byEmail: indexBy(accounts, (learner) => foldedAddress(learner.email)),
    invitedByEmail: indexBy(invitations, (learner) => foldedAddress(learner.email)),
    linkOf: new Map(input.links.map((link) => [link.employeeId, link.learnerId])),
    ownerOf: new Map(input.links.map((link) => [link.learnerId, link.employeeId])),
    namesakes: indexBy(input.employees, (employee) => foldedAddress(employee.email)),
    useExternalId: input.useExternalId,
    recognised: input.recognised ?? NOBODY,
  };
  const matches = new Map(input.employees.map((employee) => [employee.id, matchOne(employee, world)]));
  return withoutDoubleClaims(matches);
}

function matchOne(employee: EmployeeKeys, world: World): Match {
  const others = sharing(employee, world);
  const rehire = others.length === 1 && others[0] !== undefined ? rehirePair(employee, others[0]) : null;
  if (others.length > 0 && rehire === null) return { outcome: 'case', because: 'case-shared-address' };
  const linked = world.linkOf.get(employee.id);
  if (rehire !== null && rehire.former.id === employee.id) {
    // With an account each, the former one is still to be switched off by its own record.
    const bothLinked = linked !== undefined && world.linkOf.has(rehire.current.id);
    if (!bothLinked) return { outcome: 'replaced', by: rehire.current.id };
  }
  if (linked !== undefined) return matchLinked(employee, linked, world);
  const former = rehire?.former.id;
  const inherited = former === undefined ? undefined : world.linkOf.get(former);
  if (former !== undefined && inherited !== undefined) return matchRehired(employee, former, inherited, world);
  return matchUnlinked(employee, former, world);
}

/** The former record may have been invited only, and have accepted since. */
function matchRehired(employee: EmployeeKeys, from: EmployeeId, inherited: LearnerId, world: World): Match {
  const match: Match =
    invitationOf(inherited) !== null
      ? matchInvited(employee, inherited, world)
      : { outcome: world.learners.has(inherited) ? 'linked' : 'link-lost', learnerId: inherited };
  if (match.outcome !== 'linked' && match.outcome !== 'matched') return match;
  return { outcome: 'matched', by: 'rehire', learnerId: match.learnerId, from };
}

/** A link leads to an account that still says somehow whose it is: ids of another portal would lead to strangers. */
function matchLinked(employee: EmployeeKeys, linked: LearnerId, world: World): Match {
  if (invitationOf(linked) !== null) return matchInvited(employee, linked, world);
  const learner = world.learners.get(linked);
  if (learner === undefined) return { outcome: 'link-lost', learnerId: linked };
  const known = learner.externalId === employee.id || agrees(employee, learner) || world.recognised.has(employee.id);
  return known
    ? { outcome: 'linked', learnerId: linked }
    : { outcome: 'case', because: 'case-link-disagrees', learnerId: linked };
}

/**
 * An account with the address that was invited, or with the employee's, is what the invitation became. Both have to say whose they
 * are, as a linked account has to: the id of an invitation may be a stranger's in another portal.
 */
function matchInvited(employee: EmployeeKeys, linked: LearnerId, world: World): Match {
  const listed = world.learners.get(linked);
  const own = listed !== undefined && agrees(employee, listed) ? [listed] : [];
  const addresses = new Set([employee.email, ...own.map(({ email }) => email)].map(foldedAddress));
  const accounts = [...addresses].flatMap((address) => world.byEmail.get(address ?? '') ?? []);
  const theirs = accounts.filter((account) => agrees(employee, account));
  const [account] = theirs;
  if (theirs.length > 1) return { outcome: 'case', because: 'case-ambiguous-address' };
  if (account !== undefined) return unlessLinked(account, 'invitation', world);
  const [stranger] = accounts;
  if (stranger !== undefined) return { outcome: 'case', because: 'case-link-disagrees', learnerId: stranger.id };

  // Somebody may have invited them again by hand; and an invitation whose outcome was unknown is found only here.
  const others = (world.invitedByEmail.get(foldedAddress(employee.email) ?? '') ?? []).filter(
    ({ id }) => id !== linked && !world.ownerOf.has(id),
  );
  const invitation = invitationThatCounts([...own, ...others]);
  if (invitation?.id === linked) return { outcome: 'linked', learnerId: linked };
  if (invitation !== undefined) return { outcome: 'matched', by: 'invitation', learnerId: invitation.id };
  return listed === undefined
    ? { outcome: 'link-lost', learnerId: linked }
    : { outcome: 'case', because: 'case-link-disagrees', learnerId: linked };
}

function matchUnlinked(employee: EmployeeKeys, former: EmployeeId | undefined, world: World): Match {
  const carriers = world.byExternalId.get(employee.id) ?? [];
  const agreeing = carriers.filter((learner) => agrees(employee, learner));
  const [carrier] = agreeing;
  if (agreeing.length > 1) return { outcome: 'case', because: 'case-ambiguous-external-id' };
  if (carrier !== undefined) return unlessLinked(carrier, 'external-id', world);

  const sameAddress = world.byEmail.get(foldedAddress(employee.email) ?? '') ?? [];
  const [neighbour] = sameAddress;
  if (sameAddress.length > 1) return { outcome: 'case', because: 'case-ambiguous-address' };
  if (neighbour !== undefined) {
    const carried = world.useExternalId ? neighbour.externalId : null;
    if (carried !== null && carried !== '' && carried !== employee.id && carried !== former) {
      return { outcome: 'case', because: 'case-address-carries-other-id', learnerId: neighbour.id };
    }
    return unlessLinked(neighbour, 'e-mail', world);
  }
  const invitations = world.invitedByEmail.get(foldedAddress(employee.email) ?? '') ?? [];
  const invitation = invitationThatCounts(invitations);
  if (invitation !== undefined) return unlessLinked(invitation, 'e-mail', world);
  const [stranger] = carriers;
  if (stranger !== undefined) return { outcome: 'case', because: 'case-external-id-disagrees', learnerId: stranger.id };
  return { outcome: 'none' };
}

function unlessLinked(learner: LearnerKeys, by: 'external-id' | 'e-mail' | 'invitation', world: World): Match {
  if (world.ownerOf.has(learner.id))
    return { outcome: 'case', because: 'case-linked-to-another', learnerId: learner.id };
  return { outcome: 'matched', by, learnerId: learner.id };
}

/** Customers keep personnel numbers in the external id, so it counts only where address or name says the same. */
function agrees(employee: EmployeeKeys, learner: LearnerKeys): boolean {
  const address = foldedAddress(employee.email);
  if (address !== null && address === foldedAddress(learner.email)) return true;
  const name = foldText(employee.fullName);
  return name !== '' && name === foldText(learner.fullName);
}

function sharing(employee: EmployeeKeys, world: World): readonly EmployeeKeys[] {
  const address = foldedAddress(employee.email);
  if (address === null) return [];
  return (world.namesakes.get(address) ?? []).filter((other) => other.id !== employee.id);
}

/** The same person under two ids: address, name and birth date agree, and exactly one record is inactive. */
function rehirePair(one: EmployeeKeys, other: EmployeeKeys): { former: EmployeeKeys; current: EmployeeKeys } | null {
  if (one.inactive === other.inactive) return null;
  if (one.birthDate === null || one.birthDate !== other.birthDate) return null;
  if (foldText(one.fullName) === '' || foldText(one.fullName) !== foldText(other.fullName)) return null;
  return one.inactive ? { former: one, current: other } : { former: other, current: one };
}

/** An account that two people would get goes to the linked one, or to neither. */
function withoutDoubleClaims(matches: ReadonlyMap<EmployeeId, Match>): ReadonlyMap<EmployeeId, Match> {
  const claims = new Map<LearnerId, number>();
  for (const match of matches.values()) {
    if (match.outcome === 'linked' || match.outcome === 'matched')
      claims.set(match.learnerId, (claims.get(match.learnerId) ?? 0) + 1);
  }
  const settled = new Map<EmployeeId, Match>();
  for (const [employeeId, match] of matches) {
    const doubled = match.outcome === 'matched' && (claims.get(match.learnerId) ?? 0) > 1;
    settled.set(
      employeeId,
      doubled ? { outcome: 'case', because: 'case-claimed-twice', learnerId: match.learnerId } : match,
    );
  }
  return settled;
}
