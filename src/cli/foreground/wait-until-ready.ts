import { setTimeout as sleep } from 'node:timers/promises';
import { Explained } from '../../servers/explained.ts';
import { EXIT } from '../exit-codes.ts';

/** Answers a sentence about what is not there yet, or null. */
export type Missing = () => Promise<string | null>;

const WAIT_MS = 60_000;
const ASK_EVERY_MS = 500;

/**
 * Waits for what a process cannot work without, since its neighbours start at the same time. Each thing that is missing is
 * said once, in one line. What is still missing after a minute ends the process, for a service manager to try again.
 */
export async function waitUntilReady(missing: Missing, waitMs = WAIT_MS): Promise<void> {
  let said: string | null = null;
  for (const deadline = Date.now() + waitMs; ; await sleep(ASK_EVERY_MS)) {
    const sentence = await missing();
    if (sentence === null) return;
    if (Date.now() > deadline) throw new Explained(sentence, EXIT.notReachable);
    if (sentence !== said) process.stderr.write(`Waiting. ${sentence}\n`);
    said = sentence;
  }
}
