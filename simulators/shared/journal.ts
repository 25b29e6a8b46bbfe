import { closeSync, openSync, readFileSync, truncateSync, writeSync } from 'node:fs';

export type JournalEntry = { kind: string } & Record<string, unknown>;

export type Journal = {
  /** On disk (as far as the operating system is concerned) when it returns, so a killed process has kept its word. */
  append(...entries: JournalEntry[]): void;
  close(): void;
};

export const NO_JOURNAL: Journal = { append: () => {}, close: () => {} };

/** Replays what was written, then appends. The first line says for which company the file is. */
export function openJournal(
  file: string,
  about: Record<string, unknown>,
  replay: (entry: JournalEntry) => void,
): Journal {
  const isNew = replayed(file, about, replay) === 0;
  const handle = openSync(file, 'a');
  let open = true; // a call that is still under way when the simulator closes has nowhere to write any more
  const journal: Journal = {
    append: (...entries) => {
      if (open) writeSync(handle, entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
    },
    close: () => {
      if (open) closeSync(handle);
      open = false;
    },
  };
  if (isNew) journal.append({ kind: 'start', about });
  return journal;
}

function replayed(file: string, about: Record<string, unknown>, replay: (entry: JournalEntry) => void): number {
  const bytes = readIfThere(file);
  const end = bytes.lastIndexOf(0x0a) + 1;
  // A torn last line was never answered for. It has to go, or the next line would be glued to it.
  if (end < bytes.length) truncateSync(file, end);

  let lines = 0;
  for (let from = 0; from < end; lines += 1) {
    const to = bytes.indexOf(0x0a, from);
    const entry = JSON.parse(bytes.toString('utf8', from, to)) as JournalEntry;
    from = to + 1;
    if (entry.kind !== 'start') replay(entry);
    else if (JSON.stringify(entry.about) !== JSON.stringify(about)) {
      throw new Error(`The state file ${file} belongs to another start: ${JSON.stringify(entry.about)}.`);
    }
  }
  return lines;
}

function readIfThere(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return Buffer.alloc(0);
    throw error;
  }
}
