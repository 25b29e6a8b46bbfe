import { SYNC_KEY } from '../../../simulators/company/attributes.ts';
import { type RunningPersonio, startPersonio } from '../../../simulators/personio/index.ts';
import { withOwnAddress } from '../../support/expected.ts';
import { type SimEmployee, type SimulatorControl, simulatorControl } from '../../support/simulator-control.ts';
import { adoptCatalogue } from './adopt-catalogue.ts';
import type { Blueprint } from './blueprint.ts';
import type { Account } from './portal.ts';

/** Personio with an invented company in it. */
export interface Company extends SimulatorControl {
  readonly connection: { readonly baseUrl: string; readonly clientId: string; readonly clientSecret: string };
  /** The attributes that decide who gets an account, by key. */
  readonly scopeKeys: readonly string[];
  /** Employees who must have an account and whom nothing makes hard to tell apart. */
  served(): Promise<SimEmployee[]>;
  change(id: string, values: object): Promise<unknown>;
  close(): Promise<void>;
}

export type StartPersonio = (options: { employees: number; seed: number }) => Promise<RunningPersonio>;

export async function foundCompany(
  blueprint: Blueprint,
  employees: number,
  start: StartPersonio = startPersonio,
): Promise<Company> {
  const simulator = await start({ employees, seed: 1 });
  const control = simulatorControl(simulator.url);
  const scopeKeys = await adoptCatalogue(control, blueprint);
  const change = (id: string, values: object) => control.call('PATCH', `employees/${id}`, values);
  return {
    ...control,
    connection: {
      baseUrl: simulator.url,
      clientId: simulator.clientId,
      clientSecret: simulator.clientSecret,
    },
    scopeKeys,
    served: async () => withOwnAddress(await control.employees()).filter(isServed),
    change,
    close: () => simulator.close(),
  };
}

/** The mark stays on the record, whether the account still has such an attribute or another one stands for it. */
function isServed(employee: SimEmployee): boolean {
  return employee[SYNC_KEY] === 'ja' && employee.status === 'active';
}

/** How many of those who must have an account have none. */
export async function unserved(company: Company, accounts: readonly Account[]): Promise<number> {
  const addresses = new Set(accounts.map(({ email }) => email));
  return (await company.served()).filter(({ email }) => !addresses.has(String(email).toLowerCase())).length;
}
