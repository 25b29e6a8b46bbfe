import { expect, it } from 'vitest';
import { moodleCapabilities } from '../../../../src/connectors/moodle/capabilities.ts';
import { MoodleSettings } from '../../../../src/connectors/moodle/settings.ts';
import {
  ACCOUNTS,
  areTooMany,
  COHORTS,
  canInvite,
  isSound,
  LANGUAGES,
  moodleForm,
  moodleSettings,
  USER_NAMES,
} from './form.ts';

it('offers what the connector takes, no less and no more', () => {
  const { accounts, userNames, cohorts, languages, ...others } = moodleCapabilities.choices ?? {};
  expect([ACCOUNTS, USER_NAMES, COHORTS, LANGUAGES]).toEqual([accounts, userNames, cohorts, languages]);
  expect(Object.keys(others)).toEqual(['profileFields']);
});

it('begins with what holds unless somebody says otherwise', () => {
  expect(moodleSettings(moodleForm())).toEqual(MoodleSettings.parse({}));
});

it('sends back every key as it came, so that a text can be emptied, too', () => {
  const settings = {
    ...{ accounts: 'saml2', userNames: 'employee-id', cohorts: 'idnumber', languages: 'de, en' },
    profileFields: 'eintritt: date; stufe: menu(1|2)',
  };
  expect(moodleSettings(moodleForm(settings))).toEqual(settings);
  expect(moodleSettings({ ...moodleForm(settings), languages: ' ', profileFields: [] })).toMatchObject({
    languages: '',
    profileFields: '',
  });
});

it('takes languages as Moodle names them, and nothing else', () => {
  const soundWith = (languages: string) => isSound({ ...moodleForm(), languages });
  expect(['', 'de', 'de, en', 'de_du,pt_br,'].map(soundWith)).toEqual([true, true, true, true]);
  expect(['Deutsch', 'de; en', 'de en'].map(soundWith)).toEqual([false, false, false]);
});

it('is not sound with a faulty row, or with more than the API takes', () => {
  const row = { shortName: 'stufe', type: 'menu', options: '1' } as const;
  expect(isSound({ ...moodleForm(), profileFields: [row] })).toBe(true);
  expect(isSound({ ...moodleForm(), profileFields: [{ ...row, options: '' }] })).toBe(false);
  const long = { ...row, options: 'x'.repeat(10_000) };
  expect([areTooMany([long]), isSound({ ...moodleForm(), profileFields: [long] })]).toEqual([true, false]);
});

it('invites only where Moodle makes the password', () => {
  expect(ACCOUNTS.filter((accounts) => canInvite({ accounts }))).toEqual(['mailed-password']);
});
