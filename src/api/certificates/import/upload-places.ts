import { ApiError } from '../../http/api-error.ts';

/** Of 30 MB each, in a folder whose bytes may count towards the memory of a container. */
const PLACES = 3;
const WAIT_MS = 20_000;

/** Lets so many files arrive at once. Others wait, unread, and are told to come again where that takes too long. */
export function uploadPlaces({ places = PLACES, waitMs = WAIT_MS } = {}) {
  const waiting = new Set<() => void>();
  let free = places;

  function take(): Promise<void> {
    if (free > 0) {
      free--;
      return Promise.resolve();
    }
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        waiting.delete(enter);
        reject(TOO_MANY);
      }, waitMs);
      function enter() {
        clearTimeout(timer);
        resolve();
      }
      waiting.add(enter);
    });
  }

  function leave(): void {
    const [next] = waiting;
    if (!next) free++;
    else if (waiting.delete(next)) next();
  }

  /** Throws `too-many-uploads` where no place became free in time. */
  return async <Value>(work: () => Promise<Value>): Promise<Value> => {
    await take();
    return work().finally(leave);
  };
}

const TOO_MANY = new ApiError(
  {
    code: 'too-many-uploads',
    detail: 'As many files arrive already as this process takes at once.',
    remedy: 'Wait as many seconds as the header Retry-After says, and hand it in again.',
  },
  { 'Retry-After': '5' },
);
