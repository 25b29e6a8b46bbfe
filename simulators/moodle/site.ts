import { TableStore } from '../shared/table-store.ts';
import { createTables, type Rows } from './rows.ts';
import type { MoodleSettings } from './settings.ts';
import { SERVICE_ID, type User } from './users/user.ts';
import { noPermission } from './wire/failure.ts';

const TALLIES = [
  'creates',
  'refusedCreates',
  'racedCreates',
  'updates',
  'noopUpdates',
  'updateWarnings',
  'suspensions',
  'deletes',
  'invitations',
  'cohortsCreated',
  'membershipsAdded',
  'membershipsRemoved',
  'membershipWarnings',
  'droppedValues',
  'filesMade',
] as const;

/** The data of one Moodle, and what its service account may do there. */
export class Site extends TableStore<Rows, (typeof TALLIES)[number], MoodleSettings> {
  /** Since when an address or a user name is taken: calls that had arrived before did not see it. Lost with the process. */
  readonly takenAt = new Map<number, number>();

  constructor(settings: MoodleSettings) {
    super(createTables(), TALLIES, settings);
  }

  get serviceAccount(): User | undefined {
    return this.tables.users.get(SERVICE_ID);
  }

  may(...oneOf: string[]): boolean {
    if (this.serviceAccount?.siteadmin) return true;
    return oneOf.some((capability) => !this.settings.missingCapabilities.includes(capability));
  }

  demand(...oneOf: string[]): void {
    if (!this.may(...oneOf)) throw noPermission(oneOf.at(-1) ?? '');
  }
}
