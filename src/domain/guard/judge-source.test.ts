import { describe, expect, it } from 'vitest';
import type { AttributeKey } from '../ids.ts';
import { DEFAULT_SAFETY } from '../safety-settings.ts';
import { anEmployee } from '../testing/builders.ts';
import { judgeSource } from './judge-source.ts';
import { profileSource } from './profile-source.ts';
import type { SourceProfile } from './source-profile.ts';

const { guard } = DEFAULT_SAFETY;
const NEEDED = ['email', 'department', 'gender'] as AttributeKey[];

function profileOf(...employees: ReturnType<typeof anEmployee>[]): SourceProfile {
  const source = profileSource(NEEDED);
  for (const employee of employees) source.add(employee);
  return source.profile(employees.length + 10, 'scope');
}
const people = (count: number, ...more: [Parameters<typeof anEmployee>[1]?, Parameters<typeof anEmployee>[2]?]) =>
  Array.from({ length: count }, (_, index) => anEmployee(`${more.length}${index}`, ...more));
const sized = (employees: number, inScope = employees): SourceProfile => ({
  ...{ employees, inScope, scope: 'scope', units: {}, filled: {} },
});

describe('the guard of the source', () => {
  it('notices a list that lost more than a tenth of its people, against the median of earlier ones', () => {
    const earlier = [sized(1_000), sized(1_010), sized(400)];
    expect(judgeSource(sized(900), earlier, guard)).toEqual([]);
    expect(judgeSource(sized(899), earlier, guard)).toEqual([
      { code: 'guard-source-shrank', now: 899, usually: 1_000, inScope: false },
      { code: 'guard-source-shrank', now: 899, usually: 1_000, inScope: true },
    ]);
    expect(judgeSource(sized(0), [sized(20)], guard)).toHaveLength(2);
    expect(judgeSource(sized(0), [], guard)).toEqual([]);
  });

  it('compares people in scope under the same scope only', () => {
    const narrower = { ...sized(1_000, 200), scope: 'another' };
    expect(judgeSource(narrower, [sized(1_000)], guard)).toEqual([]);
  });

  it('takes the mean of the two in the middle', () => {
    expect(judgeSource(sized(900), [sized(1_000), sized(1_002)], guard)).toHaveLength(2);
  });

  it('notices a department that nobody is in any more, if five were', () => {
    const last = profileOf(...people(5), ...people(4, { department: 'Küche' }));
    expect(last.units).toEqual({ department: { Pflege: 5, Küche: 4 } });
    const now = profileOf(...people(9, { department: 'Haus' }));
    expect(judgeSource(now, [last], guard)).toEqual([
      { code: 'guard-unit-emptied', attribute: 'department', unit: 'Pflege', people: 5 },
    ]);
  });

  it('notices an attribute that is empty for everybody, and takes a missing one for no emptiness (invariant 3)', () => {
    const last = profileOf(...people(9));
    expect(judgeSource(profileOf(...people(9, { gender: null })), [last], guard)).toEqual([
      { code: 'guard-attribute-emptied', attribute: 'gender', people: 9 },
    ]);
    const unreadable = profileOf(...people(9, {}, ['gender', 'department']));
    expect(unreadable.filled).toEqual({ email: 9 });
    expect(judgeSource(unreadable, [last], guard)).toEqual([]);
  });
});
