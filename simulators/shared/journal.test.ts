import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type JournalEntry, openJournal } from './journal.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'journal-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function opened(about: Record<string, unknown> = { seed: 1 }) {
  const seen: JournalEntry[] = [];
  return { seen, journal: openJournal(join(folder, 'state.jsonl'), about, (entry) => seen.push(entry)) };
}

describe('the journal', () => {
  it('gives back what was appended', () => {
    const { journal } = opened();
    journal.append({ kind: 'a' }, { kind: 'b', text: 'ü\n' });
    journal.close();
    expect(opened().seen).toEqual([{ kind: 'a' }, { kind: 'b', text: 'ü\n' }]);
  });

  it('forgets a torn last line and goes on behind the last whole one', () => {
    const { journal } = opened();
    journal.append({ kind: 'a' });
    journal.close();
    appendFileSync(join(folder, 'state.jsonl'), '{"kind":"to');
    const again = opened();
    again.journal.append({ kind: 'b' });
    again.journal.close();
    expect(opened().seen.map(({ kind }) => kind)).toEqual(['a', 'b']);
    expect(readFileSync(join(folder, 'state.jsonl'), 'utf8')).not.toContain('"to');
  });

  it('refuses a file of another company', () => {
    opened().journal.close();
    expect(() => opened({ seed: 2 })).toThrow('belongs to another start');
  });
});
