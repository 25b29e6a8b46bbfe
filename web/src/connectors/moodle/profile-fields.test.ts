import { describe, expect, it } from 'vitest';
import { PROFILE_FIELDS, parseProfileFields } from '../../../../src/connectors/moodle/profile-fields.ts';
import { type ProfileField, profileFieldFault, profileFieldsOf, profileFieldsText } from './profile-fields.ts';

const ROWS: readonly ProfileField[] = [
  { shortName: 'eintritt', type: 'date', options: '' },
  { shortName: 'stufe', type: 'menu', options: 'Stufe 1\nStufe 2, mit Prüfung' },
  { shortName: 'helfer', type: 'checkbox', options: 'ja\nnein' },
  { shortName: 'team-leitung_2', type: 'checkbox', options: '' },
];
const TEXT =
  'eintritt: date; stufe: menu(Stufe 1|Stufe 2, mit Prüfung); helfer: checkbox(ja|nein); team-leitung_2: checkbox';

describe('rows and the text of the API', () => {
  it('go over into each other, both ways', () => {
    expect(profileFieldsText(ROWS)).toBe(TEXT);
    expect(profileFieldsOf(TEXT)).toEqual(ROWS);
    expect(profileFieldsOf('')).toEqual([]);
    expect(profileFieldsText([])).toBe('');
  });

  it('the text is one that the connector takes, and understands alike', () => {
    expect(TEXT).toMatch(PROFILE_FIELDS);
    expect(
      parseProfileFields(TEXT).map(({ shortname, kind, options }) => [shortname, kind, options.join('\n')]),
    ).toEqual(ROWS.map(({ shortName, type, options }) => [shortName, type, options]));
  });

  it('reads what somebody has typed at a terminal, with blanks and an end', () => {
    expect(profileFieldsOf(' eintritt:date ;stufe : menu ( 1 | 2 );')).toEqual([
      { shortName: 'eintritt', type: 'date', options: '' },
      { shortName: 'stufe', type: 'menu', options: '1\n2' },
    ]);
  });

  it('leaves out empty rows, empty lines, and options of a type that has none', () => {
    const rows: ProfileField[] = [
      { shortName: ' stufe ', type: 'menu', options: '1\r\n\n 2 \n' },
      { shortName: '', type: 'menu', options: ' ' },
      { shortName: 'motto', type: 'text', options: 'left over' },
    ];
    expect(profileFieldsText(rows)).toBe('stufe: menu(1|2); motto: text');
  });
});

describe('what is wrong with a row', () => {
  const faultOf = (part: Partial<ProfileField>, others: readonly ProfileField[] = []) => {
    const field: ProfileField = { shortName: 'stufe', type: 'menu', options: '1\n2', ...part };
    return profileFieldFault(field, [...others, field]);
  };

  it.each([
    ['nothing', {}, null],
    ['a new row is not wrong yet', { shortName: '', options: '' }, null],
    ['options without a name', { shortName: ' ' }, 'name-missing'],
    ['a name with an umlaut', { shortName: 'größe' }, 'name-bad'],
    ['a name with a blank', { shortName: 'erste hilfe' }, 'name-bad'],
    ['a menu that offers nothing', { options: '\n' }, 'options-missing'],
    ['a checkbox with one word', { type: 'checkbox', options: 'ja' }, 'options-not-two'],
    ['a checkbox without words', { type: 'checkbox', options: '' }, null],
    ['an option with brackets', { options: 'A (neu)' }, 'options-bad'],
    ['an option with a bar', { options: 'A|B' }, 'options-bad'],
    ['an option with a semicolon', { options: 'A; B' }, 'options-bad'],
    ['leftovers of another type', { type: 'date', options: 'A|B' }, null],
  ] as const)('%s', (_what, part, fault) => {
    expect(faultOf(part)).toBe(fault);
  });

  it('a name that another row has', () => {
    expect(faultOf({}, [{ shortName: 'stufe ', type: 'text', options: '' }])).toBe('name-twice');
  });
});
