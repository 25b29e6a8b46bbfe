import { multiple, optional, type Spec, single, value } from '../wire/spec.ts';
import { TEXT_FIELDS, type TextField } from './user.ts';

export type Pair = { type: string; value: string };

export type GivenTexts = Partial<Record<TextField, string>>;
export type GivenUser = GivenTexts & {
  username: string;
  auth: string;
  password?: string;
  createpassword?: boolean;
  firstname: string;
  lastname: string;
  email: string;
  idnumber?: string;
  customfields?: Pair[];
  preferences?: Pair[];
};
export type GivenChange = Partial<Omit<GivenUser, 'createpassword'>> & { id: number; suspended?: boolean };

const PAIRS = optional(multiple(single({ type: value('key'), value: value('raw') })));

/** Texts that are checked for more than tags. */
const OTHER_CHECKS: Partial<Record<TextField, Spec>> = {
  country: value('raw'),
  timezone: value('raw'),
  description: value('raw'),
  lang: value('lang'),
};

const COMMON: Record<string, Spec> = {
  ...Object.fromEntries(TEXT_FIELDS.map((name) => [name, optional(OTHER_CHECKS[name] ?? value('noTags'))])),
  idnumber: optional(value('raw')),
  password: optional(value('raw')),
  maildisplay: optional(value('int')),
  mailformat: optional(value('int')),
  customfields: PAIRS,
  preferences: PAIRS,
};

/** Nobody can be created suspended. */
export const CREATE_SPEC = single({
  users: multiple(
    single({
      ...COMMON,
      username: value('userName'),
      auth: optional(value('auth'), 'manual'),
      createpassword: optional(value('bool')),
      firstname: value('noTags'),
      lastname: value('noTags'),
      email: value('trimmed'),
    }),
  ),
});

export const UPDATE_SPEC = single({
  users: multiple(
    single({
      ...COMMON,
      id: value('int'),
      username: optional(value('userName')),
      auth: optional(value('auth')),
      suspended: optional(value('bool')),
      firstname: optional(value('noTags')),
      lastname: optional(value('noTags')),
      email: optional(value('trimmed')),
      userpicture: optional(value('int')),
    }),
  ),
});
