import { describe, expect, it } from 'vitest';
import type { AttributeKey } from './ids.ts';
import { judgeScope, type ResolvedCondition, type ResolvedScope } from './scope.ts';
import { anEmployee } from './testing/builders.ts';

const SYNC = 'dynamic_2' as AttributeKey;
const TAGS = 'dynamic_3' as AttributeKey;
const equals = (value: string): ResolvedCondition => ({
  attribute: 'elearnio Sync',
  operator: 'equals',
  value,
  key: SYNC,
});
const all = (...conditions: ResolvedCondition[]): ResolvedScope => ({ match: 'all', conditions });

describe('scope', () => {
  it.each(['ja', 'JA', ' Ja ', 'ja\t'])('takes %j for ja', (text) => {
    expect(judgeScope(anEmployee('1', { dynamic_2: text }), all(equals('ja'))).verdict).toBe('in');
  });

  it.each(['nein', '', null, 'jawohl'])('leaves out %j', (text) => {
    expect(judgeScope(anEmployee('1', { dynamic_2: text }), all(equals('ja'))).verdict).toBe('out');
  });

  it('judges nobody by an attribute that was not returned', () => {
    const verdict = judgeScope(anEmployee('1', {}, ['dynamic_2']), all(equals('ja')));
    expect(verdict).toEqual({ verdict: 'unreadable', attribute: SYNC });
  });

  it('keeps the values it judged by', () => {
    expect(judgeScope(anEmployee('1', { dynamic_2: 'nein' }), all(equals('ja')))).toEqual({
      verdict: 'out',
      values: { [SYNC]: 'nein' },
    });
  });

  it('knows every operator', () => {
    const tagged = anEmployee('1', { dynamic_3: { kind: 'tags', tags: ['A', 'B'] } });
    const tag = (condition: object) =>
      judgeScope(tagged, all({ attribute: 'x', key: TAGS, ...condition } as ResolvedCondition)).verdict;
    expect(tag({ operator: 'equals', value: 'b' })).toBe('in');
    expect(tag({ operator: 'not-equals', value: 'b' })).toBe('out');
    expect(tag({ operator: 'not-equals', value: 'c' })).toBe('in');
    expect(tag({ operator: 'one-of', values: ['c', 'A'] })).toBe('in');
    expect(tag({ operator: 'present' })).toBe('in');
    expect(tag({ operator: 'absent' })).toBe('out');
  });

  it('joins conditions by all or any; none at all means everybody', () => {
    const person = anEmployee('1', { dynamic_2: 'ja' });
    const conditions = [equals('ja'), equals('nein')];
    expect(judgeScope(person, { match: 'all', conditions }).verdict).toBe('out');
    expect(judgeScope(person, { match: 'any', conditions }).verdict).toBe('in');
    expect(judgeScope(person, { match: 'any', conditions: [] }).verdict).toBe('in');
  });
});
