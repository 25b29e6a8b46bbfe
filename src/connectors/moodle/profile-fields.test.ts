import { describe, expect, it } from 'vitest';
import { PROFILE_FIELDS, parseProfileFields, toDefinition } from './profile-fields.ts';

describe('what the settings say of profile fields', () => {
  it('is of a text its length, and of others what they offer', () => {
    const said = 'kostenstelle: text( 100 ); notiz: text; stufe: menu(1|2); zeile: textarea;';
    expect(PROFILE_FIELDS.test(said)).toBe(true);
    expect(parseProfileFields(said).map(toDefinition)).toMatchObject([
      { key: 'profile:kostenstelle', type: 'string', mostCharacters: 100 },
      { key: 'profile:notiz', type: 'string' },
      { key: 'profile:stufe', type: 'string-choice', single: true, allowed: ['1', '2'] },
      { key: 'profile:zeile', type: 'string' },
    ]);
  });

  it.each(['a: text(lang)', 'a: text(0)', 'a: text(1|2)', 'a: string', 'a: menu()'])('is refused: %s', (said) => {
    expect(PROFILE_FIELDS.test(said)).toBe(false);
  });
});
