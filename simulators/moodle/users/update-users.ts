import type { Site } from '../site.ts';
import { invalidResponse, MoodleFailure, plainFailure, writeFailed } from '../wire/failure.ts';
import { countOf, wsFunction } from '../wire/function.ts';
import { checkLengths, checkPassword, isAddress } from './account-rules.ts';
import { GUEST_ID, SERVICE_ID, seconds, type User } from './user.ts';
import { type GivenChange, UPDATE_SPEC } from './user-spec.ts';
import { forcedChange, writtenCustom, writtenTexts } from './written.ts';

type Warning = { item: 'user'; itemid: number; warningcode: string; message: string };

/** Each user for himself: what fails is told in a warning, beside a success for the others. */
export const updateUsers = wsFunction<{ users: GivenChange[] }>({
  name: 'core_user_update_users',
  spec: UPDATE_SPEC,
  workMs: ({ users }) => 25 + 1.5 * countOf(users),
  run: (site, { users }) => {
    site.demand('moodle/user:update');
    const warnings = users.map((given) => warningOf(site, given)).filter((warning) => warning !== undefined);
    if (warnings.length > 0) site.count({ updateWarnings: warnings.length });
    // Only here does Moodle notice that such a code may not be told; by then everything is written.
    const untold = warnings.find(({ warningcode }) => !/^[a-zA-Z0-9]*$/.test(warningcode));
    if (untold) throw invalidResponse('warnings => Invalid response value detected: warningcode');
    return { warnings };
  },
});

function warningOf(site: Site, given: GivenChange): Warning | undefined {
  try {
    site.batch(() => updateOne(site, given));
    return undefined;
  } catch (error) {
    if (!(error instanceof MoodleFailure)) throw error;
    return { item: 'user', itemid: given.id, warningcode: error.errorcode, message: error.message };
  }
}

function updateOne(site: Site, given: GivenChange): void {
  const user = changeable(site, given.id);
  if (given.email !== undefined && given.email !== user.email) checkEmail(site, given.email, user.id);
  if (given.password !== undefined) checkPassword(given.password);
  const after = changed(site, user, given);
  if (after.username !== user.username && site.tables.users.by('username', after.username).length > 0) {
    throw writeFailed('duplicate key value violates unique constraint');
  }
  checkLengths(after);

  const noop = JSON.stringify(after) === JSON.stringify(user);
  const timemodified = noop ? user.timemodified : seconds();
  site.put('users', { ...after, writes: user.writes + 1, timemodified });
  site.count({
    updates: 1,
    noopUpdates: noop ? 1 : 0,
    suspensions: after.suspended && !user.suspended ? 1 : 0,
  });
}

function changeable(site: Site, id: number): User {
  const user = site.tables.users.get(id);
  if (!user) throw plainFailure('invaliduserid', 'Invalid user ID');
  const foreignAdmin = user.siteadmin && id !== SERVICE_ID && !site.serviceAccount?.siteadmin;
  if (foreignAdmin) throw plainFailure('usernotupdatedadmin');
  if (user.deleted) throw plainFailure('usernotupdateddeleted');
  if (user.remote) throw plainFailure('usernotupdatedremote');
  if (id === GUEST_ID) throw plainFailure('usernotupdatedguest');
  return user;
}

function checkEmail({ tables, settings }: Site, email: string, own: number): void {
  if (!isAddress(email)) throw plainFailure('useremailinvalid');
  const others = tables.users.by('anyEmail', email.toLowerCase()).filter(({ id }) => id !== own);
  if (!settings.sharedEmails && others.length > 0) throw plainFailure('useremailduplicate');
}

/** Here a name may become empty. */
function changed(site: Site, user: User, given: GivenChange): User {
  const { username, firstname, lastname, email, idnumber, auth, suspended } = user;
  return {
    ...user,
    username: given.username ?? username,
    firstname: given.firstname ?? firstname,
    lastname: given.lastname ?? lastname,
    email: given.email ?? email,
    idnumber: given.idnumber ?? idnumber,
    auth: given.auth ?? auth,
    suspended: given.suspended ?? suspended,
    password: given.password === undefined ? user.password : 'given',
    forcePasswordChange: forcedChange(user.forcePasswordChange, given.preferences),
    texts: writtenTexts(user.texts, given),
    custom: writtenCustom(site, user.custom, given.customfields),
  };
}
