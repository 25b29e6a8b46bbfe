import { z } from 'zod';
import { PROFILE_FIELDS } from './profile-fields.ts';

export const LANGUAGES = /^\s*(?:[a-z]{2,3}(?:_[a-z]+)*\s*(?:,\s*|$))*$/;

/** What only an integration with Moodle can set, under `settings.connector`. */
export const MoodleSettings = z.strictObject({
  accounts: z
    .enum(['mailed-password', 'random-password', 'oauth2', 'ldap', 'saml2'])
    .default('mailed-password')
    .describe(
      'Moodle: how new people sign in. `mailed-password`: Moodle makes a password and mails it where invitations are automatic, else as `random-password`: one that nobody knows and that has to be changed. Or by a plugin that needs none.',
    ),
  userNames: z
    .enum(['email', 'employee-id'])
    .default('email')
    .describe('Moodle: new user names come from what stands before the @ of the address, or from the employee id.'),
  cohorts: z
    .enum(['name', 'idnumber'])
    .default('name')
    .describe('Moodle: what of a cohort has to be identical with the value of a group attribute.'),
  languages: z
    .string()
    .regex(LANGUAGES)
    .default('')
    .describe(
      'Moodle: installed languages that people may be given, such as `de, en`. Without, the language cannot be mapped.',
    ),
  profileFields: z
    .string()
    .regex(PROFILE_FIELDS)
    .default('')
    .describe(
      'Moodle: profile fields by short name, with a type, and what a menu offers: `eintritt: date; stufe: menu(1|2|3); helfer: checkbox(ja|nein)`.',
    ),
});
export type MoodleSettings = z.infer<typeof MoodleSettings>;
