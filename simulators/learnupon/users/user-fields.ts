import { isDate } from '../custom-data/custom-value.ts';
import { type Body, flag } from '../request.ts';
import type { LearnUponSettings } from '../settings.ts';
import type { User } from './user.ts';

const LANGUAGES =
  'en cs da en_gb nl fi_fl nl_be fr fr_ca de hu id it ja ko nb_no pl pt pt_br ru sk es sv tr vi_vn zh_cn zh_tw'.split(
    ' ',
  );
export const USER_TYPES = ['learner', 'instructor', 'manager', 'admin'];

type Written = { changes: Partial<User> } | { refused: string };

/** What a create and an update have in common. Keys it does not know are not looked at. */
export function readUserFields(settings: LearnUponSettings, body: Body): Written {
  const changes: Partial<User> = {};
  for (const [key, write] of Object.entries(WRITERS)) {
    const value = body[key];
    if (value === undefined) continue;
    const rule = value === null ? settings.nullValue : value === '' ? settings.emptyText : 'write';
    if (rule === 'ignore') continue;
    const refused = rule === 'refuse' ? `${key} is empty` : write(changes, rule === 'clear' ? null : value, settings);
    if (refused) return { refused };
  }
  return { changes };
}

type Writer = (changes: Partial<User>, value: unknown, settings: LearnUponSettings) => string | undefined;

const WRITERS: Record<string, Writer> = {
  first_name: name('first_name'),
  last_name: name('last_name'),
  language: (changes, value) => {
    if (!LANGUAGES.includes(`${value}`)) return 'Language is invalid';
    changes.locale = `${value}`;
  },
  enabled: switched('enabled'),
  change_password_on_first_login: switched('change_password_on_first_login'),
  account_expires: (changes, value) => {
    if (value !== null && !isDate(value)) return 'Account expires is invalid';
    changes.account_expires = value;
  },
  user_type: (changes, value) => {
    if (!USER_TYPES.includes(`${value}`)) return 'User type is invalid';
    changes.user_type = `${value}`;
  },
  timezone_id: (changes, value) => {
    changes.timezone_id = `${value ?? 'UTC'}`;
  },
  membership_type: (changes, value) => {
    if (!['Member', 'Non-member'].includes(`${value}`)) return 'Membership type is invalid';
    changes.membership_type = `${value}`;
  },
};

function name(key: 'first_name' | 'last_name'): Writer {
  return (changes, value, { maxNameLength }) => {
    if (value !== null && typeof value !== 'string') return `${key} is invalid`;
    if (`${value}`.length > maxNameLength) return `${key} is too long (maximum is ${maxNameLength} characters)`;
    changes[key] = value;
  };
}

function switched(key: 'enabled' | 'change_password_on_first_login'): Writer {
  return (changes, value) => {
    const on = flag(value);
    if (on === undefined) return `${key} is invalid`;
    changes[key] = on;
  };
}
