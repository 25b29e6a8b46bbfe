import { ManyIndex } from '../many-index.ts';
import type { Member } from './member.ts';

/** Members by id, by what they are looked up by, and in the order of their ids. */
export class MemberStore {
  readonly order: number[] = [];
  readonly byEmail = new ManyIndex<string>();
  readonly byUsername = new ManyIndex<string>();
  readonly byEmployeeId = new ManyIndex<string>();
  readonly byGroup = new ManyIndex<number>();
  readonly #byId = new Map<number, Member>();
  readonly #previous = new Map<number, Member | null>();
  #lastId = 1000;

  nextId(): number {
    return this.#lastId + 1;
  }

  /** With `stale`, as it was before the last write: nothing for a new one. */
  get(id: number, stale = false): Member | undefined {
    const before = stale ? this.#previous.get(id) : undefined;
    return before === null ? undefined : (before ?? this.#byId.get(id));
  }

  put(member: Member): void {
    const before = this.#byId.get(member.id);
    if (before) this.#unindex(before);
    else this.order.push(member.id);
    this.#previous.set(member.id, before ?? null);
    this.#byId.set(member.id, member);
    this.#lastId = Math.max(this.#lastId, member.id);
    this.#index(member);
  }

  remove(id: number): boolean {
    const member = this.#byId.get(id);
    if (!member) return false;
    this.#unindex(member);
    this.#byId.delete(id);
    this.#previous.delete(id);
    this.order.splice(this.order.indexOf(id), 1);
    return true;
  }

  #index({ id, fields, groups }: Member): void {
    if (fields.email) this.byEmail.add(lower(fields.email), id);
    if (fields.username) this.byUsername.add(lower(fields.username), id);
    if (fields.employee_id) this.byEmployeeId.add(`${fields.employee_id}`, id);
    for (const group of groups) this.byGroup.add(group, id);
  }

  #unindex({ id, fields, groups }: Member): void {
    if (fields.email) this.byEmail.remove(lower(fields.email), id);
    if (fields.username) this.byUsername.remove(lower(fields.username), id);
    if (fields.employee_id) this.byEmployeeId.remove(`${fields.employee_id}`, id);
    for (const group of groups) this.byGroup.remove(group, id);
  }
}

export function lower(value: unknown): string {
  return String(value).toLowerCase();
}
