import { type Journal, type JournalEntry, NO_JOURNAL } from './journal.ts';
import type { Row, Table } from './table.ts';
import { Tallies, type Tally } from './tallies.ts';

type Open = { entries: JournalEntry[]; undo: (() => void)[]; after: (() => void)[] };
type Rowed<R> = { [N in keyof R]: Row };
type TablesOf<R extends Rowed<R>> = { readonly [N in keyof R]: Table<R[N]> };

/** A vendor's data. Every change goes through here, because here it is written down before anyone is answered. */
export class TableStore<R extends Rowed<R>, K extends string, S extends object> {
  readonly tables: TablesOf<R>;
  readonly tallies: Tallies<K>;
  readonly settings: S;
  journal: Journal = NO_JOURNAL;
  #open: Open | undefined;

  constructor(tables: TablesOf<R>, tallies: readonly K[], settings: S) {
    this.tables = tables;
    this.tallies = new Tallies(tallies);
    this.settings = settings;
  }

  /** All changes of `work` reach the journal in one piece; with `keep` false, or when it throws, they are taken back. */
  batch<T>(work: () => T, keep = true): T {
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

  put<N extends keyof R & string>(table: N, row: R[N]): R[N] {
    const rows = this.#table(table);
    const before = rows.get(row.id);
    rows.put(row);
    this.#note({ kind: 'put', table, row }, () => (before ? rows.put(before) : rows.remove(row.id)));
    this.changed(table, row);
    return row;
  }

  remove(table: keyof R & string, id: number): boolean {
    const rows = this.#table(table);
    const before = rows.get(id);
    if (!before) return false;
    rows.remove(id);
    this.#note({ kind: 'gone', table, id }, () => rows.put(before));
    this.changed(table, before);
    return true;
  }

  count(tally: Tally<K>): void {
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
    if (entry.kind === 'put') this.#table(entry.table as keyof R).put(entry.row as Row);
    if (entry.kind === 'gone') this.#table(entry.table as keyof R).remove(Number(entry.id));
    if (entry.kind === 'tally') this.tallies.add(entry.tally as Tally<K>);
    if (entry.kind === 'tally-reset') this.tallies.reset();
    if (entry.kind === 'settings') Object.assign(this.settings, entry.patch);
  }

  /** Told of each row that was put or removed, while the change is still open. */
  protected changed(_table: keyof R, _row: Row): void {}

  #table(name: keyof R): Table<Row> {
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
