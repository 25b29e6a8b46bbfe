import { isShown } from '../fields/stored-value.ts';
import type { Site } from '../site.ts';
import type { Around } from '../wire/function.ts';
import { SERVICE_ID, TEXT_FIELDS, type User } from './user.ts';

const VIEW_ALL = 'moodle/user:viewalldetails';
const BEHIND_VIEW_ALL = ['institution', 'department', 'lang', 'theme'];
const BEHIND_VIEW_HIDDEN = ['address', 'phone1', 'phone2'];
const NEVER_TOLD = ['firstnamephonetic', 'lastnamephonetic', 'middlename', 'alternatename', 'calendartype'];

export type Details = Record<string, unknown>;

/** What the service account may see of an account: nothing without the right, and no empty field ever. */
export function detailsOf(site: Site, user: User, { siteUrl }: Pick<Around, 'siteUrl'>): Details | undefined {
  const own = user.id === SERVICE_ID;
  if (user.deleted || !(own || site.may('moodle/user:viewdetails'))) return undefined;
  const all = own || site.may(VIEW_ALL);
  const isIdentity = (field: string) =>
    site.settings.identityFields.includes(field) && site.may('moodle/site:viewuseridentity');
  const hiddenToo = site.may('moodle/user:viewhiddendetails');
  const named = site.settings.version !== '4.3' || site.may('moodle/site:viewfullnames');
  const details: Details = {
    id: user.id,
    ...(all ? { username: user.username } : {}),
    ...(named ? { firstname: user.firstname, lastname: user.lastname } : {}),
    fullname: `${user.firstname} ${user.lastname}`.trim(),
    ...(own || isIdentity('email') ? { email: user.email } : {}),
    ...(all || isIdentity('idnumber') ? filled('idnumber', user.idnumber) : {}),
    firstaccess: user.lastaccess,
    lastaccess: user.lastaccess,
    ...(all ? { auth: user.auth, confirmed: true, mailformat: 1 } : {}),
    suspended: user.suspended,
  };
  for (const name of TEXT_FIELDS) {
    const hidden =
      NEVER_TOLD.includes(name) ||
      (BEHIND_VIEW_HIDDEN.includes(name) && !hiddenToo && !isIdentity(name)) ||
      (BEHIND_VIEW_ALL.includes(name) && !all && !isIdentity(name));
    if (!hidden) Object.assign(details, filled(name, user.texts[name] ?? ''));
  }
  const image = `${siteUrl}/theme/image.php/boost/core/1/u/`;
  Object.assign(details, { profileimageurlsmall: `${image}f2`, profileimageurl: `${image}f1` });
  const customfields = customOf(site, user, all);
  return customfields.length > 0 ? { ...details, customfields } : details;
}

/** A zero counts as empty, too. */
function filled(name: string, text: string): Details {
  return text === '' || text === '0' ? {} : { [name]: text };
}

function customOf(site: Site, user: User, all: boolean): unknown[] {
  return site.tables.fields.all().flatMap(({ shortname, name, datatype, visible }) => {
    const value = user.custom[shortname];
    if (!isShown(value) || (visible !== 'all' && !all)) return [];
    const displayed = site.settings.version === '4.3' ? {} : { displayvalue: value };
    return [{ type: datatype, value, ...displayed, name, shortname }];
  });
}
