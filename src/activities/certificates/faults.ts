/** So many in a row are no longer about single certificates: each more would leave one of which nobody knows whether it was filed. */
const MOST = 5;

/** What failed, as long as nothing succeeds between. */
export interface Faults<Fault extends Error = Error> {
  note(error: Fault): void;
  /** Something got through. */
  clear(): void;
  /** The last one where there were too many. */
  readonly tooMany: Fault | null;
}

export function countFaults<Fault extends Error = Error>(): Faults<Fault> {
  let last: Fault | null = null;
  let inARow = 0;
  return {
    note(error) {
      last = error;
      inARow++;
    },
    clear() {
      inARow = 0;
    },
    get tooMany() {
      return inARow >= MOST ? last : null;
    },
  };
}
