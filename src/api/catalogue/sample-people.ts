import { type Employee, textAttribute } from '../../domain/employee.ts';
import type { AttributeKey, EmployeeId, IntegrationId } from '../../domain/ids.ts';
import { ATTRIBUTE } from '../../domain/personio-attributes.ts';
import { judgeScope, type ResolvedScope } from '../../domain/scope.ts';
import { parseEmployeeStatus } from '../../domain/status.ts';
import type { Connections } from '../../ports/connections.ts';
import type { HrSource } from '../../ports/hr-source.ts';
import type { Integration } from '../../ports/integration-store.ts';
import { FROM_THE_START } from '../../ports/paging.ts';
import { connectedInTime } from '../connected-in-time.ts';

interface Wanted {
  readonly attributes: readonly AttributeKey[];
  /** Null where nobody can be judged by it. */
  readonly scope: ResolvedScope | null;
  /** Nothing of these is shown. */
  readonly erased: ReadonlySet<EmployeeId>;
}

/** A few people of the directory with their values, read at most once a minute and never stored. Throws `NotConnected`. */
export type SamplePeople = (
  integration: Pick<Integration, 'id' | 'revision'>,
  wanted: Wanted,
) => Promise<{ readonly readAt: Date; readonly people: readonly Employee[] }>;

const PEOPLE = 3;
/** Where the first page has too few of the scope. */
const MORE_PAGES = 3;
const KEPT_MS = 60_000;

interface Entry {
  readonly revision: number;
  readonly attributes: ReadonlySet<AttributeKey>;
  readonly readAt: Date;
  readonly rows: Promise<readonly Employee[]>;
}

export function createSamplePeople(connections: Pick<Connections, 'open'>): SamplePeople {
  const kept = new Map<IntegrationId, Entry>();

  return async ({ id, revision }, { attributes, scope, erased }) => {
    let entry = kept.get(id);
    if (entry?.revision !== revision || !attributes.every((key) => entry?.attributes.has(key))) {
      const rows = connectedInTime(connections, id, ({ hr }, signal) => readSome(hr, attributes, scope, signal));
      const begun = { revision, attributes: new Set(attributes), readAt: new Date(), rows };
      kept.set(id, begun);
      entry = begun;
      const forget = () => kept.get(id) === begun && kept.delete(id);
      rows.then(() => setTimeout(forget, KEPT_MS).unref(), forget);
    }
    const rows = (await entry.rows).filter((employee) => !erased.has(employee.id));
    return { readAt: entry.readAt, people: fittest(rows, scope) };
  };
}

/** One page, and some more where it has too few people of the scope. */
async function readSome(
  hr: HrSource,
  attributes: readonly AttributeKey[],
  scope: ResolvedScope | null,
  signal: AbortSignal,
): Promise<readonly Employee[]> {
  const rows: Employee[] = [];
  const pagesOf = async (done: ReadonlySet<number>, limit: number) => {
    for await (const page of hr.readEmployees(attributes, { ...FROM_THE_START, done, limit }, signal))
      rows.push(...page.items);
  };
  await pagesOf(new Set(), 1);
  if (rows.filter((employee) => rank(employee, scope) === 0).length < PEOPLE) await pagesOf(new Set([1]), MORE_PAGES);
  return rows;
}

/** Whoever would be synced first; the same people for the same question. */
function fittest(rows: readonly Employee[], scope: ResolvedScope | null): readonly Employee[] {
  return [...new Map(rows.map((employee) => [employee.id, employee])).values()]
    .map((employee) => ({ employee, rank: rank(employee, scope) }))
    .sort((one, other) => one.rank - other.rank)
    .slice(0, PEOPLE)
    .map(({ employee }) => employee);
}

function rank(employee: Employee, scope: ResolvedScope | null): number {
  const inScope = scope !== null && judgeScope(employee, scope).verdict === 'in';
  const inactive = parseEmployeeStatus(textAttribute(employee, ATTRIBUTE.status)) === 'inactive';
  return (inScope ? 0 : 2) + (inactive ? 1 : 0);
}
