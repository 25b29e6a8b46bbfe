import { expect, it } from 'vitest';
import { changeText } from './change-text.ts';

it.each([
  [{ before: null, after: { group: 'Vertrieb' }, evidence: null }, 'group: Vertrieb'],
  [{ before: { team: null }, after: { team: 'Nord' }, evidence: null }, 'team: - → Nord'],
  [{ before: { team: 'Nord' }, after: { team: null }, evidence: null }, 'team: Nord → -'],
  [
    { before: { status: 'active' }, after: { status: 'inactive' }, evidence: { kind: 'status', status: 'inactive' } },
    'status: active → inactive (evidence: status)',
  ],
  [{ before: null, after: { invitation: true, status: 'active' }, evidence: null }, 'invitation: yes; status: active'],
])('puts a step into words: %j', (step, words) => {
  expect(changeText(step)).toBe(words);
});
