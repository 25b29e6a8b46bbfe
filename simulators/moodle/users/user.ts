/** An account of the site. Records are replaced, never changed. Empty texts are what the database holds for nothing. */
export type User = {
  id: number;
  username: string;
  firstname: string;
  lastname: string;
  email: string;
  idnumber: string;
  auth: string;
  suspended: boolean;
  deleted: boolean;
  /** Rights above all others: nobody else may change such an account. */
  siteadmin: boolean;
  /** Of another Moodle that this one trusts. */
  remote: boolean;
  password: 'none' | 'given' | 'mailed';
  forcePasswordChange: boolean;
  texts: Partial<Record<TextField, string>>;
  /** By the short name of the field. */
  custom: Record<string, string>;
  lastaccess: number;
  timecreated: number;
  timemodified: number;
  /** Mails with a password. */
  invitations: number;
  /** Writes by the web services. */
  writes: number;
};

export const TEXT_FIELDS = [
  'institution',
  'department',
  'phone1',
  'phone2',
  'address',
  'city',
  'country',
  'lang',
  'timezone',
  'theme',
  'calendartype',
  'description',
  'firstnamephonetic',
  'lastnamephonetic',
  'middlename',
  'alternatename',
  'interests',
] as const;

export type TextField = (typeof TEXT_FIELDS)[number];

/** The site's own accounts, beside an administrator; the service account carries the token. */
export const GUEST_ID = 1;
export const SERVICE_ID = 3;

export function blankUser(id: number, username: string): User {
  const now = seconds();
  return {
    id,
    username,
    firstname: '',
    lastname: '',
    email: '',
    idnumber: '',
    auth: 'manual',
    suspended: false,
    deleted: false,
    siteadmin: false,
    remote: false,
    password: 'none',
    forcePasswordChange: false,
    texts: { lang: 'en', timezone: '99' },
    custom: {},
    lastaccess: 0,
    timecreated: now,
    timemodified: now,
    invitations: 0,
    writes: 0,
  };
}

export function seconds(ms = Date.now()): number {
  return Math.floor(ms / 1000);
}

export function mayLogIn({ suspended, deleted, auth }: User): boolean {
  return !suspended && !deleted && auth !== 'nologin';
}
