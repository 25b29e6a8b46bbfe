import { expect } from 'vitest';
import { expectedFields, memberOf, wantsAccount, withOwnAddress } from './expected.ts';
import type { Member, SimEmployee, SimulatorControl } from './simulator-control.ts';

interface Vendors {
  readonly personio: SimulatorControl;
  readonly elearnio: SimulatorControl;
}

/**
 * The portal holds one account for everybody who should have one, with what Personio says, and none for anybody else.
 * Left out are only people who cannot be told apart: a shared address, a personnel number that is another's id.
 */
export async function expectRightPeople({ personio, elearnio }: Vendors, before: readonly Member[]): Promise<void> {
  const [employees, members, clash] = await Promise.all([
    personio.employees(),
    elearnio.members(),
    personio.idOf('awkward', 'number-clash'),
  ]);
  const clear = withOwnAddress(employees).filter((employee) => employee.id !== clash);
  let compared = 0;
  for (const employee of clear) {
    const [account, ...others] = accountsOf(employee, members);
    const had = accountsOf(employee, before).length > 0;
    expect(others, `further accounts of ${employee.id}`).toEqual([]);
    expect(account !== undefined, `${employee.id} has an account`).toBe(wantsAccount(employee) || had);
    if (!account || !wantsAccount(employee)) continue;
    expect(account, employee.id).toMatchObject(expectedFields(employee, employees));
    compared++;
  }
  expect(compared).toBeGreaterThan(employees.length / 2);

  const addresses = new Set(employees.map((employee) => employee.email?.toLowerCase()));
  const strangers = (all: readonly Member[]) =>
    all.filter((member) => !addresses.has(member.email?.toLowerCase())).map((member) => member.id);
  expect(strangers(members)).toEqual(strangers(before));
}

function accountsOf(employee: SimEmployee, members: readonly Member[]): Member[] {
  return memberOf(employee, members).filter((member) => member.email?.toLowerCase() === employee.email?.toLowerCase());
}
