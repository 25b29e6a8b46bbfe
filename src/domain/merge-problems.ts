import { canonicalJson } from './canonical-json.ts';
import type { AttributeKey } from './ids.ts';
import type { Problem, ProblemCode } from './problem.ts';

/** Problems of a setting or a group rather than of a person: fifty people without it are one problem with a count. */
const MERGED: readonly ProblemCode[] = [
  'group-unknown',
  'group-name-ambiguous',
  'group-not-assignable',
  'attribute-not-readable',
  'identity-not-readable',
  'date-not-readable',
  'field-not-shown',
  // who was erased is not named in every run from then on
  'erased',
];

/** Collects the problems of people one by one, and says each shared one once, with how many people it concerns. */
export class ProblemCollector {
  readonly #own: Problem[] = [];
  readonly #shared = new Map<string, { problem: Problem; count: number }>();

  add(problems: readonly Problem[]): void {
    for (const problem of problems) {
      if (!MERGED.includes(problem.code)) {
        this.#own.push(problem);
        continue;
      }
      const { employeeId: _employeeId, ...shared } = problem;
      const key = canonicalJson(shared);
      const entry = this.#shared.get(key);
      if (entry) entry.count++;
      else this.#shared.set(key, { problem: shared, count: 1 });
    }
  }

  /** Fields that stayed as they are because their attribute was not returned. */
  addFrozen(attributes: readonly AttributeKey[]): void {
    this.add(
      attributes.map((attribute) => ({
        code: 'attribute-not-readable',
        severity: 'warning',
        setting: 'personio.clientId',
        params: { attribute },
      })),
    );
  }

  problems(): Problem[] {
    const merged = [...this.#shared.values()].map(({ problem, count }) => ({
      ...problem,
      params: { ...problem.params, count },
    }));
    return [...merged, ...this.#own];
  }
}
