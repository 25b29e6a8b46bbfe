import type { Row } from '../shared/table.ts';
import { TableStore } from '../shared/table-store.ts';
import { createTables, type Rows } from './rows.ts';
import type { LearnUponSettings } from './settings.ts';
import { TALLIES, type TallyName } from './tallies.ts';

/** The portal's data, and who is told of its changes. */
export class Portal extends TableStore<Rows, TallyName, LearnUponSettings> {
  /** Told of each user whose group rules may have another answer now. */
  onUserChange: (userId: number) => void = () => {};
  onCompletion: (enrollment: Rows['enrollments']) => void = () => {};

  constructor(settings: LearnUponSettings) {
    super(createTables(), TALLIES, settings);
  }

  protected override changed(table: keyof Rows, row: Row): void {
    const userId =
      table === 'users' ? row.id : table === 'memberships' ? (row as Rows['memberships']).user_id : undefined;
    if (userId !== undefined) this.after(() => this.onUserChange(userId));
  }
}
