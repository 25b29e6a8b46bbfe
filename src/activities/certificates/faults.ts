import type { VendorError } from '../../ports/vendor-error.ts';

/** So many in a row are no longer about single certificates: each more would leave one of which nobody knows whether it was filed. */
const MOST = 5;

/** Faults of a vendor, as long as nothing succeeds between them. */
export interface Faults {
  note(error: VendorError): void;
  /** Something got through. */
  clear(): void;
  /** Throws the last one where there were too many. */
  check(): void;
}

export function countFaults(): Faults {
  let last: VendorError | null = null;
  let inARow = 0;
  return {
    note(error) {
      last = error;
      inARow++;
    },
    clear() {
      inARow = 0;
    },
    check() {
      if (last !== null && inARow >= MOST) throw last;
    },
  };
}
