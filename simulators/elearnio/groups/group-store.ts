import { ManyIndex } from '../many-index.ts';

export type Group = {
  id: number;
  name: string;
  /** Groups made by hand in the portal may have none; then nobody can be put into them by the API. */
  external_id: string | null;
  visibility: boolean;
  /** Courses attached: a member who comes in gets one mail for each. */
  courses: number;
  leaders: string[];
};

export class GroupStore {
  readonly byName = new ManyIndex<string>();
  readonly #byId = new Map<number, Group>();
  readonly #byExternalId = new Map<string, number>();
  #lastId = 200;

  nextId(): number {
    return this.#lastId + 1;
  }

  get(id: number): Group | undefined {
    return this.#byId.get(id);
  }

  withExternalId(externalId: string): Group | undefined {
    return this.#byId.get(this.#byExternalId.get(externalId) ?? 0);
  }

  all(): Group[] {
    return [...this.#byId.values()];
  }

  put(group: Group): void {
    this.remove(group.id);
    this.#byId.set(group.id, group);
    this.byName.add(group.name, group.id);
    if (group.external_id !== null) this.#byExternalId.set(group.external_id, group.id);
    this.#lastId = Math.max(this.#lastId, group.id);
  }

  remove(id: number): boolean {
    const group = this.#byId.get(id);
    if (!group) return false;
    this.#byId.delete(id);
    this.byName.remove(group.name, id);
    if (group.external_id !== null) this.#byExternalId.delete(group.external_id);
    return true;
  }
}
