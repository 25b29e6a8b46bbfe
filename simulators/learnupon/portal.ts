import { type Journal, type JournalEntry, NO_JOURNAL } from '../shared/journal.ts';
import { createTables, type Rows } from './rows.ts';
import type { LearnUponSettings } from './settings.ts';
import type { Row, Table } from './table.ts';
import { Tallies, type Tally } from './tallies.ts';

type Open = { entries: JournalEntry[]; undo: (() => void)[]; after: (() => void)[] };

/** The portal's data. Every change goes through here, because here it is written down before anyone is answered. */
export class Portal {
  readonly tables = createTables();
  readonly tallies = new Tallies();
  readonly settings: LearnUponSettings;
  journal: Journal = NO_JOURNAL;
  /** Told of each user whose group rules may have another answer now. */
  onUserChange: (userId: number) => void = () => {};
  onCompletion: (enrollment: Rows['enrollments']) => void = () => {};
  #open: Open | undefined;

  constructor(settings: LearnUponSettings) {
    this.settings = settings;
  }

  /** All changes of `work` reach the journal in one piece; with `keep` false they are taken back instead. */
  batch<R>(work: () => R, keep = true): R {
    if (this.#open) return work();
    const open: Open = { entries: [], undo: [], after: [] };
    this.#open = open;
    try {
      const result = work();
      if (!keep) return result;
      if (open.entries.length > 0) this.journal.append(...open.entries);
      open.undo = [];
      this.#open = undefined;
      for (const after of open.after) after();
      return result;
    } finally {
      this.#open = undefined;
      for (const undo of open.undo.reverse()) undo();
    }
  }

  put<N extends keyof Rows>(table: N, row: Rows[N]): Rows[N] {
    const rows = this.#table(table);
    const before = rows.get(row.id);
    rows.put(row);
    this.#note({ kind: 'put', table, row }, () => (before ? rows.put(before) : rows.remove(row.id)));
    this.#tellOf(table, row);
    return row;
  }

  remove(table: keyof Rows, id: number): boolean {
    const rows = this.#table(table);
    const before = rows.get(id);
    if (!before) return false;
    rows.remove(id);
    this.#note({ kind: 'gone', table, id }, () => rows.put(before));
    this.#tellOf(table, before);
    return true;
  }

  count(tally: Tally): void {
    this.tallies.add(tally);
    this.#note({ kind: 'tally', tally }, () => this.tallies.add(tally, -1));
  }

  /** Once the changes under way are kept; at once when there are none. */
  after(what: () => void): void {
    if (this.#open) this.#open.after.push(what);
    else what();
  }

  /** Settings are changed by whoever asks; here they are only written down. */
  noteSettings(patch: Record<string, unknown>): void {
    this.journal.append({ kind: 'settings', patch });
  }

  resetTallies(): void {
    this.tallies.reset();
    this.journal.append({ kind: 'tally-reset' });
  }

  replay(entry: JournalEntry): void {
    if (entry.kind === 'put') this.#table(entry.table as keyof Rows).put(entry.row as Row);
    if (entry.kind === 'gone') this.#table(entry.table as keyof Rows).remove(Number(entry.id));
    if (entry.kind === 'tally') this.tallies.add(entry.tally as Tally);
    if (entry.kind === 'tally-reset') this.tallies.reset();
    if (entry.kind === 'settings') Object.assign(this.settings, entry.patch);
  }

  #tellOf(table: keyof Rows, row: Row): void {
    const userId =
      table === 'users' ? row.id : table === 'memberships' ? (row as Rows['memberships']).user_id : undefined;
    if (userId !== undefined) this.after(() => this.onUserChange(userId));
  }

  #table(name: keyof Rows): Table<Row> {
    return this.tables[name] as unknown as Table<Row>;
  }

  #note(entry: JournalEntry, undo: () => void): void {
    if (!this.#open) {
      this.journal.append(entry);
      return;
    }
    this.#open.entries.push(entry);
    this.#open.undo.push(undo);
  }
}
