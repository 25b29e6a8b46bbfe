import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { stillRuns } from '../../servers/process-identity.ts';
import { replaceFile } from '../../servers/replace-file.ts';
import { type Running, runningOrphan } from '../../servers/running.ts';

const Entry = z.object({ role: z.string(), pid: z.number(), port: z.number().nullable(), startedAs: z.string() });
const List = z.array(Entry);
type Entry = z.infer<typeof Entry>;

const FOUND_AGAIN = ['postgres', 'temporal']; // by their own pid files

/** `<stateDir>/processes.json`: what runs at this moment, for people, for tests and for the start after a kill. */
export class ProcessList {
  readonly #file: string;
  #entries: Entry[] = [];

  constructor(stateDir: string) {
    this.#file = join(stateDir, 'processes.json');
  }

  add(role: string, { identity, port }: Running): void {
    this.remove(role, { pid: identity.pid, port, role, startedAs: identity.startedAs });
  }

  remove(role: string, replacement?: Entry): void {
    const others = this.#entries.filter((entry) => entry.role !== role);
    this.#entries = replacement ? [...others, replacement] : others;
    replaceFile(this.#file, `${JSON.stringify(this.#entries, null, 2)}\n`);
  }

  /** Ends what a killed predecessor left behind, apart from the two servers that are used again. */
  async endLeftovers(wanted: readonly string[]): Promise<void> {
    const kept = FOUND_AGAIN.filter((role) => wanted.includes(role));
    const leftovers = this.#read().filter((entry) => !kept.includes(entry.role) && stillRuns(entry));
    await Promise.all(leftovers.map((entry) => runningOrphan(entry, entry.port).stop(10_000)));
  }

  #read(): Entry[] {
    try {
      return List.parse(JSON.parse(readFileSync(this.#file, 'utf8')));
    } catch {
      return []; // first start, or a file that is not ours
    }
  }
}
