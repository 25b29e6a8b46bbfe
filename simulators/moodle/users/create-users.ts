import type { Site } from '../site.ts';
import { invalidParameter, MoodleFailure, writeFailed } from '../wire/failure.ts';
import { type Around, countOf, wsFunction } from '../wire/function.ts';
import { checkLengths, checkPassword, isAddress } from './account-rules.ts';
import { blankUser, type User } from './user.ts';
import { CREATE_SPEC, type GivenUser } from './user-spec.ts';
import { forcedChange, writtenCustom, writtenTexts } from './written.ts';

/** Passwords live elsewhere, so none is needed here. */
const EXTERNAL_AUTH = ['ldap', 'oauth2', 'saml2', 'oidc', 'db', 'lti', 'shibboleth'];

/** All of them or none, and no word on who it was. Passwords are mailed row by row, before anybody knows whether the call goes through. */
export const createUsers = wsFunction<{ users: GivenUser[] }>({
  name: 'core_user_create_users',
  spec: CREATE_SPEC,
  workMs: ({ users }) => 30 + 11 * countOf(users),
  mails: ({ users }) => Object.values(users ?? {}).filter(({ createpassword }) => createpassword === '1').length,
  run: (site, { users }, around) => {
    site.demand('moodle/user:create');
    try {
      return site.batch(() => createAll(site, users, around));
    } catch (error) {
      if (error instanceof MoodleFailure) site.count({ refusedCreates: 1 });
      throw error;
    }
  },
});

function createAll(site: Site, users: readonly GivenUser[], around: Around): unknown {
  const blank = users.some(({ firstname, lastname }) => firstname.trim() === '' || lastname.trim() === '');
  if (blank) throw invalidParameter('The field firstname or lastname cannot be blank');
  const made = new Set<number>();
  return users.map((given) => {
    const { id, username } = createOne(site, given, (other) => made.has(other.id) || wasThere(site, other, around));
    made.add(id);
    return { id, username };
  });
}

/** What was committed while this call was on its way to the database, it has not seen. */
function wasThere({ takenAt, settings }: Site, other: User, { arrivedAt }: Around): boolean {
  return settings.createRace === 'closed' || (takenAt.get(other.id) ?? 0) <= arrivedAt;
}

function createOne(site: Site, given: GivenUser, isSeen: (other: User) => boolean): User {
  const { users } = site.tables;
  const namesakes = users.by('username', given.username);
  if (namesakes.some(isSeen)) throw invalidParameter(`Username already exists: ${given.username}`);
  checkSignIn(given);
  if (!isAddress(given.email)) throw invalidParameter(`Email address is invalid: ${given.email}`);
  const neighbours = users.by('anyEmail', given.email.toLowerCase());
  if (!site.settings.sharedEmails && neighbours.some(isSeen)) {
    throw invalidParameter(`Email address already exists: ${given.email}`);
  }
  if (namesakes.length > 0) throw writeFailed('duplicate key value violates unique constraint');

  const user = site.put('users', newUser(site, given));
  if (user.invitations > 0) site.mail(user.email);
  const { id } = user;
  site.after(() => site.takenAt.set(id, performance.now()));
  site.count({
    creates: 1,
    invitations: user.invitations,
    racedCreates: neighbours.length > 0 && !site.settings.sharedEmails ? 1 : 0,
  });
  return user;
}

function checkSignIn({ auth, password = '', createpassword = false }: GivenUser): void {
  if (auth === 'nologin') throw invalidParameter(`Invalid authentication type: ${auth}`);
  if (EXTERNAL_AUTH.includes(auth) || createpassword) return;
  if (password === '') throw invalidParameter('Invalid password: you must provide a password, or set createpassword.');
  checkPassword(password);
}

function newUser(site: Site, given: GivenUser): User {
  const blank = blankUser(site.tables.users.nextId(), given.username);
  const external = EXTERNAL_AUTH.includes(given.auth);
  const mailed = given.createpassword === true;
  const user: User = {
    ...blank,
    firstname: given.firstname,
    lastname: given.lastname,
    email: given.email,
    idnumber: given.idnumber ?? '',
    auth: given.auth,
    password: mailed ? 'mailed' : external ? 'none' : 'given',
    forcePasswordChange: forcedChange(mailed, given.preferences),
    invitations: mailed ? 1 : 0,
    texts: writtenTexts(blank.texts, given),
    custom: writtenCustom(site, {}, given.customfields),
    writes: 1,
  };
  checkLengths(user);
  return user;
}
