import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { Explained } from '../../servers/explained.ts';
import { EXIT } from '../exit-codes.ts';

/** Whether there is somebody to ask: scripts get a sentence instead of a question that nobody answers. */
export function somebodyIsThere(): boolean {
  return Boolean(process.stdin.isTTY && process.stderr.isTTY);
}

export async function confirm(question: string): Promise<boolean> {
  return /^y(es)?$/i.test((await ask(`${question} [y/N] `, process.stderr)).trim());
}

/** What is typed is not shown. */
export async function askSecret(question: string): Promise<string> {
  process.stderr.write(`${question}: `);
  const unseen = new Writable({ write: (_chunk, _encoding, done) => done() });
  const secret = await ask('', unseen);
  process.stderr.write('\n');
  return secret.trim();
}

async function ask(question: string, output: NodeJS.WritableStream): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output, terminal: true });
  const stopped = new AbortController();
  // Ctrl-C and Ctrl-D, which the library would leave without an answer for ever
  for (const wish of ['SIGINT', 'close'] as const) terminal.once(wish, () => stopped.abort());
  try {
    return await terminal.question(question, { signal: stopped.signal });
  } catch (error) {
    if (!stopped.signal.aborted) throw error;
    throw new Explained('\nStopped; nothing was changed.', EXIT.stopped);
  } finally {
    terminal.close();
  }
}
