import { describe, expect, it } from 'vitest';
import type { EmployeeId, LearnerId } from './ids.ts';
import { type EmployeeKeys, type LearnerKeys, type Match, matchPeople } from './matching.ts';

function employee(id: string, changes: Partial<EmployeeKeys> = {}): EmployeeKeys {
  return {
    id: id as EmployeeId,
    email: `${id}@example.test`,
    fullName: `Ines ${id}`,
    birthDate: '1990-01-02',
    inactive: false,
    ...changes,
  };
}
function learner(id: string, changes: Partial<LearnerKeys> = {}): LearnerKeys {
  return { id: id as LearnerId, externalId: null, email: null, fullName: 'Somebody', ...changes };
}
function link(employeeId: string, learnerId: string) {
  return { employeeId: employeeId as EmployeeId, learnerId: learnerId as LearnerId };
}
function match(
  employees: EmployeeKeys[],
  learners: LearnerKeys[],
  links: ReturnType<typeof link>[] = [],
  useExternalId = true,
): Match[] {
  return [...matchPeople({ employees, learners, links, useExternalId }).values()];
}

describe('matching', () => {
  it('follows the link before anything else', () => {
    const accounts = [
      learner('L1', { email: 'old@example.test', externalId: '1' }),
      learner('L2', { email: '1@example.test' }),
    ];
    expect(match([employee('1')], accounts, [link('1', 'L1')])).toEqual([{ outcome: 'linked', learnerId: 'L1' }]);
  });

  it('makes a case of a link that leads to a stranger, as ids of another portal do', () => {
    const stranger = learner('L1', { email: 'someone@example.test', fullName: 'Else', externalId: '77' });
    expect(match([employee('1')], [stranger], [link('1', 'L1')])).toMatchObject([{ because: 'case-link-disagrees' }]);
    const kept = [{ email: '1@example.test' }, { fullName: 'Ines 1' }, { externalId: '1' }];
    for (const says of kept)
      expect(match([employee('1')], [{ ...stranger, ...says }], [link('1', 'L1')])).toMatchObject([
        { outcome: 'linked' },
      ]);
  });

  it('reports a linked learner that is gone and makes no other account', () => {
    expect(match([employee('1')], [], [link('1', 'L1')])).toEqual([{ outcome: 'link-lost', learnerId: 'L1' }]);
  });

  it('takes an external id whose address or name agrees', () => {
    expect(match([employee('1')], [learner('L1', { externalId: '1', email: '1@EXAMPLE.test' })])).toEqual([
      { outcome: 'matched', by: 'external-id', learnerId: 'L1' },
    ]);
    expect(match([employee('1')], [learner('L1', { externalId: '1', fullName: ' ines  1' })])).toMatchObject([
      { by: 'external-id' },
    ]);
  });

  it("makes a case of a personnel number that equals another's Personio id", () => {
    expect(match([employee('1')], [learner('L1', { externalId: '1', email: 'else@example.test' })])).toEqual([
      { outcome: 'case', because: 'case-external-id-disagrees', learnerId: 'L1' },
    ]);
  });

  it('takes an address in any case, unless that account carries another id', () => {
    expect(
      match([employee('1', { email: 'Ines.Kern@Example.Test' })], [learner('L1', { email: 'ines.kern@example.test' })]),
    ).toEqual([{ outcome: 'matched', by: 'e-mail', learnerId: 'L1' }]);
    const carrying = [learner('L1', { email: '1@example.test', externalId: '77' })];
    expect(match([employee('1')], carrying)).toMatchObject([{ because: 'case-address-carries-other-id' }]);
    expect(match([employee('1')], carrying, [], false)).toMatchObject([{ outcome: 'matched', by: 'e-mail' }]);
  });

  it('writes for neither of two employees with one address', () => {
    const pair = [employee('1', { email: 'haus@example.test' }), employee('2', { email: 'HAUS@example.test' })];
    const cases = match(pair, [learner('L1', { email: 'haus@example.test' })]);
    expect(cases.map((found) => found.outcome === 'case' && found.because)).toEqual([
      'case-shared-address',
      'case-shared-address',
    ]);
  });

  it('does not choose between two accounts of one address or one external id', () => {
    const twice = (changes: Partial<LearnerKeys>) => [learner('L1', changes), learner('L2', changes)];
    expect(match([employee('1')], twice({ email: '1@example.test' }))).toMatchObject([
      { because: 'case-ambiguous-address' },
    ]);
    expect(match([employee('1')], twice({ externalId: '1', email: '1@example.test' }))).toMatchObject([
      { because: 'case-ambiguous-external-id' },
    ]);
  });

  it('never gives one account to two people (invariant 11)', () => {
    const accounts = [learner('L1', { externalId: '1', email: '2@example.test', fullName: 'Ines 1' })];
    const [first, second] = match([employee('1'), employee('2')], accounts);
    expect(first).toMatchObject({ outcome: 'matched' });
    expect(second).toMatchObject({ because: 'case-address-carries-other-id' });
    const shared = [learner('L1', { externalId: '1', email: '2@example.test', fullName: 'Ines 1' })];
    expect(match([employee('1'), employee('2')], shared, [], false)).toMatchObject([
      { outcome: 'none' },
      { outcome: 'matched' },
    ]);
    expect(match([employee('2')], [learner('L1', { email: '2@example.test' })], [link('9', 'L1')])).toMatchObject([
      { because: 'case-linked-to-another' },
    ]);
  });

  it('makes an account only when nothing points to one', () => {
    expect(match([employee('1')], [learner('L1', { email: 'x@example.test', externalId: '5' })])).toEqual([
      { outcome: 'none' },
    ]);
    expect(match([employee('1', { email: null })], [learner('L1')])).toEqual([{ outcome: 'none' }]);
  });
});

describe('a rehire under a new id', () => {
  const former = employee('1', { email: 'i@example.test', fullName: 'Ines Kern', inactive: true });
  const current = employee('2', { email: 'i@example.test', fullName: 'ines kern' });
  const account = [learner('L1', { externalId: '1', email: 'i@example.test', fullName: 'Ines Kern' })];

  it('takes over the account of the inactive record', () => {
    expect(match([former, current], account, [link('1', 'L1')])).toEqual([
      { outcome: 'replaced', by: '2' },
      { outcome: 'matched', by: 'rehire', learnerId: 'L1', from: '1' },
    ]);
    expect(match([former, current], account)).toMatchObject([
      { outcome: 'replaced' },
      { outcome: 'matched', by: 'e-mail', learnerId: 'L1' },
    ]);
  });

  it('leaves each its own account where both have one: the former is switched off by its own record', () => {
    const both = [...account, learner('L2', { externalId: '2', email: 'x@example.test', fullName: 'Ines Kern' })];
    expect(match([former, current], both, [link('1', 'L1'), link('2', 'L2')])).toEqual([
      { outcome: 'linked', learnerId: 'L1' },
      { outcome: 'linked', learnerId: 'L2' },
    ]);
  });

  it.each([
    ['birth date', { birthDate: '1991-01-02' }],
    ['a birth date that was not returned', { birthDate: null }],
    ['name', { fullName: 'Ida Kern' }],
    ['state: both active', { inactive: false }],
  ])('is a case when they differ in %s', (_what, difference) => {
    const people = match([{ ...former, ...difference }, current], account, [link('1', 'L1')]);
    expect(people.map((person) => person.outcome)).toEqual(['case', 'case']);
  });
});

describe('somebody who is invited', () => {
  const invited = (id: string, changes: Partial<LearnerKeys> = {}) =>
    learner(`invitation:${id}`, { email: '1@example.test', fullName: 'Ines 1', invitation: 'open', ...changes });

  it('is known by the address, the open invitation before one that is over', () => {
    expect(match([employee('1')], [invited('1', { invitation: 'over' }), invited('2')])).toEqual([
      { outcome: 'matched', by: 'e-mail', learnerId: 'invitation:2' },
    ]);
  });

  it('is an account as soon as there is one, whatever the link says', () => {
    const account = learner('L1', { email: '1@EXAMPLE.test' });
    const became = [{ outcome: 'matched', by: 'invitation', learnerId: 'L1' }];
    expect(match([employee('1')], [invited('1'), account], [link('1', 'invitation:1')])).toEqual(became);
    expect(match([employee('1')], [account], [link('1', 'invitation:1')])).toEqual(became);
    expect(match([employee('1')], [invited('1'), account])).toEqual([
      { outcome: 'matched', by: 'e-mail', learnerId: 'L1' },
    ]);
  });

  it('is the same person after a change of address: no second invitation, and the account that was invited', () => {
    const moved = employee('1', { email: 'new@example.test' });
    const links = [link('1', 'invitation:1')];
    expect(match([moved], [invited('1')], links)).toEqual([{ outcome: 'linked', learnerId: 'invitation:1' }]);
    const account = learner('L1', { email: '1@example.test', fullName: 'Ines 1' });
    expect(match([moved], [invited('1'), account], links)).toEqual([
      { outcome: 'matched', by: 'invitation', learnerId: 'L1' },
    ]);
  });

  it('is not taken for whoever has the invited address and agrees in nothing', () => {
    const moved = employee('1', { email: 'new@example.test' });
    const links = [link('1', 'invitation:1')];
    const stranger = learner('L1', { email: '1@example.test', fullName: 'Otto Anders' });
    expect(match([moved], [invited('1'), stranger], links)).toEqual([
      { outcome: 'case', because: 'case-link-disagrees', learnerId: 'L1' },
    ]);
    const own = learner('L2', { email: 'new@example.test', fullName: 'Anybody' });
    expect(match([moved], [invited('1'), stranger, own], links)).toEqual([
      { outcome: 'matched', by: 'invitation', learnerId: 'L2' },
    ]);
  });

  it('is not looked for behind an invitation that is somebody else’s', () => {
    const strangers = invited('1', { email: 'otto@example.test', fullName: 'Otto Anders' });
    const links = [link('1', 'invitation:1')];
    const account = learner('L1', { email: 'otto@example.test', fullName: 'Otto Anders' });
    for (const learners of [[strangers], [strangers, account]])
      expect(match([employee('1')], learners, links)).toEqual([
        { outcome: 'case', because: 'case-link-disagrees', learnerId: 'invitation:1' },
      ]);
  });

  it.each([
    ['open', 'over'],
    ['over', 'open'],
    ['accepted', 'open'],
    ['over', 'accepted'],
  ] as const)(
    'twice has the invitation that says more, in whatever order they are listed (%s, %s)',
    (first, second) => {
      const both = [invited('1', { invitation: first }), invited('2', { invitation: second })];
      const counts = first === 'open' ? 'invitation:1' : 'invitation:2';
      for (const listed of [both, both.toReversed()]) {
        expect(match([employee('1')], listed)).toMatchObject([{ by: 'e-mail', learnerId: counts }]);
        expect(match([employee('1')], listed, [link('1', 'invitation:1')])).toMatchObject([{ learnerId: counts }]);
      }
    },
  );

  it('does not get the account of somebody else', () => {
    const links = [link('1', 'invitation:1'), link('2', 'L1')];
    const account = learner('L1', { email: '1@example.test' });
    expect(match([employee('1')], [invited('1'), account], links)).toEqual([
      { outcome: 'case', because: 'case-linked-to-another', learnerId: 'L1' },
    ]);
  });

  it('stays invited where the portal does not list the invitation', () => {
    expect(match([employee('1')], [], [link('1', 'invitation:1')])).toEqual([
      { outcome: 'link-lost', learnerId: 'invitation:1' },
    ]);
  });
});
