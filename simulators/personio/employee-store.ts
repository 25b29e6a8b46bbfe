import type { Company } from '../company/company.ts';
import { blankEmployee, type Employee, type Plain } from '../company/employee.ts';
import type { Journal, JournalEntry } from '../shared/journal.ts';
import { NO_JOURNAL } from '../shared/journal.ts';
import { hashText } from '../shared/random.ts';

/** When each attribute last changed, in milliseconds; `*` stands for all that are not named. */
type ChangeTimes = Record<string, number>;

/** Employees by id and in the order of the list, which is stable but not the order of the ids. */
export class EmployeeStore {
  order: string[];
  journal: Journal = NO_JOURNAL;
  /** Told of every change but those of a replay: nothing before for a new one, nothing after for one that is gone. */
  onChange: (before: Employee | undefined, after: Employee | undefined) => void = () => {};
  readonly #byId = new Map<string, Employee>();
  readonly #previous = new Map<string, Employee | null>();
  readonly #changes = new Map<string, ChangeTimes>();
  /** The last changes of each record, the oldest first, each with what it replaced. */
  readonly #recent = new Map<string, { at: number; before: Employee | null }[]>();

  constructor(company: Company, seed: number) {
    for (const employee of company.employees) this.#byId.set(employee.id, employee);
    const ranked = company.employees.map(({ id }) => ({ id, rank: hashText(id, seed) }));
    this.order = ranked.sort((a, b) => a.rank - b.rank).map(({ id }) => id);
  }

  /** As it can be read: what changed within the last `lagMs` is not seen yet, and who is new is not there. */
  read(id: string, stale: boolean, lagMs: number): Employee | undefined {
    if (lagMs <= 0) return this.get(id, stale);
    const unseen = this.#recent.get(id)?.find(({ at }) => at > Date.now() - lagMs);
    if (!unseen) return this.get(id, stale);
    return unseen.before ?? undefined;
  }

  /** With `stale`, as it was before the last change: nothing for a record that is new. */
  get(id: string, stale = false): Employee | undefined {
    const before = stale ? this.#previous.get(id) : undefined;
    return before === null ? undefined : (before ?? this.#byId.get(id));
  }

  all(): Employee[] {
    return this.order.map((id) => this.#byId.get(id) as Employee);
  }

  /** Newest change among the attributes the credential may read; others do not count for `updated_since`. */
  changedAt(employee: Employee, keys: readonly string[]): number {
    const times = this.#changes.get(employee.id);
    if (!times) return Date.parse(`${employee.last_modified_at}`);
    return Math.max(times['*'] ?? 0, ...keys.map((key) => times[key] ?? 0));
  }

  create(values: Record<string, Plain>, now: number): Employee {
    const id = values.id === undefined ? this.#nextId() : `${values.id}`;
    const at = new Date(now).toISOString();
    const employee = { ...blankEmployee(id), created_at: at, last_modified_at: at, ...values, id };
    this.#write(employee, { '*': now });
    return employee;
  }

  update(id: string, values: Record<string, Plain>, now: number): Employee | undefined {
    const before = this.#byId.get(id);
    if (!before) return undefined;
    const times: ChangeTimes = { ...(this.#changes.get(id) ?? { '*': Date.parse(`${before.last_modified_at}`) }) };
    for (const key of Object.keys(values)) {
      if (JSON.stringify(values[key]) !== JSON.stringify(before[key])) times[key] = now;
    }
    const employee = { ...before, last_modified_at: new Date(now).toISOString(), ...values, id };
    this.#write(employee, times);
    return employee;
  }

  remove(id: string): boolean {
    const before = this.#byId.get(id);
    if (!before) return false;
    this.#forget(id);
    this.journal.append({ kind: 'employee-gone', id });
    this.onChange(before, undefined);
    return true;
  }

  replay(entry: JournalEntry): void {
    if (entry.kind === 'employee') this.#put(entry.employee as Employee, entry.times as ChangeTimes);
    if (entry.kind === 'employee-gone') this.#forget(`${entry.id}`);
  }

  #write(employee: Employee, times: ChangeTimes): void {
    const before = this.#byId.get(employee.id);
    this.#put(employee, times);
    const recent = this.#recent.get(employee.id) ?? [];
    this.#recent.set(employee.id, [...recent.slice(-9), { at: Date.now(), before: before ?? null }]);
    this.journal.append({ kind: 'employee', employee, times });
    this.onChange(before, employee);
  }

  #put(employee: Employee, times: ChangeTimes): void {
    const before = this.#byId.get(employee.id);
    if (!before) this.order.push(employee.id);
    this.#previous.set(employee.id, before ?? null);
    this.#changes.set(employee.id, times);
    this.#byId.set(employee.id, employee);
  }

  #forget(id: string): void {
    this.#byId.delete(id);
    this.#previous.delete(id);
    this.#changes.delete(id);
    this.#recent.delete(id);
    this.order = this.order.filter((other) => other !== id);
  }

  #nextId(): string {
    let highest = 0n;
    for (const id of this.#byId.keys()) {
      const value = BigInt(id);
      if (value > highest && value < 2n ** 53n) highest = value;
    }
    return String(highest + 11n);
  }
}
