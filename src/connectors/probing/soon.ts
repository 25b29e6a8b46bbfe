import { backoff, wait } from '../http/wait.ts';

/** A list or a read may lag behind a write. */
const LOOKS = 4;

/** Asks until it is so; false when it never was. */
export async function soon(isSo: () => Promise<boolean>, backoffMs: number, signal: AbortSignal): Promise<boolean> {
  for (let look = 1; ; look += 1) {
    if (await isSo()) return true;
    if (look >= LOOKS) return false;
    await wait(backoff(backoffMs, look), signal);
  }
}
