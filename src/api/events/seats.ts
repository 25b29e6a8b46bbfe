import { ApiError } from '../http/api-error.ts';
import type { Principal } from '../http/principal.ts';

/** Streams that one token may hold open at once in this process. */
export const SEATS = 20;

/** Takes a seat, or refuses; what comes back gives it free. */
export function createSeats(): (caller: Principal) => () => void {
  const taken = new Map<string, number>();
  return ({ name }) => {
    const before = taken.get(name) ?? 0;
    if (before >= SEATS) throw TOO_MANY;
    taken.set(name, before + 1);
    return () => {
      const left = (taken.get(name) ?? 1) - 1;
      if (left > 0) taken.set(name, left);
      else taken.delete(name);
    };
  };
}

const TOO_MANY = new ApiError(
  {
    code: 'too-many-streams',
    detail: `This token already follows ${SEATS} runs at once.`,
    remedy: 'End one of these streams first; one for each run is enough for any number of readers behind it.',
  },
  { 'Retry-After': '5' },
);
