import { expect, it } from 'vitest';
import { roleFromClaims } from './role-from-claims.ts';

const GROUPS = { viewer: ['everybody'], operator: ['hr'], admin: ['hr-lead', 'it'] };
const roleOf = (claims: Record<string, unknown>, claim = 'groups') => roleFromClaims(claims, { claim, groups: GROUPS });

it('the highest role that a group gives counts, whatever the order', () => {
  expect(roleOf({ groups: ['everybody', 'it', 'hr'] })).toBe('admin');
  expect(roleOf({ groups: ['hr', 'everybody'] })).toBe('operator');
  expect(roleOf({ groups: ['everybody'] })).toBe('viewer');
});

it('whoever has no group that is named gets nothing', () => {
  for (const groups of [[], ['HR'], ['sales'], null, undefined, {}, 7, [['it']]]) expect(roleOf({ groups })).toBeNull();
  expect(roleOf({})).toBeNull();
});

it('a claim may be one text, lie inside another, or be named like an address', () => {
  expect(roleOf({ department: 'hr' }, 'department')).toBe('operator');
  expect(roleOf({ realm_access: { roles: ['it'] } }, 'realm_access.roles')).toBe('admin');
  expect(roleOf({ 'https://acme.example/groups': ['hr'] }, 'https://acme.example/groups')).toBe('operator');
  expect(roleOf({}, 'constructor.name')).toBeNull();
});
