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
  'passwordMails',
] as const;

/** The data of one Moodle, and what its service account may do there. */
export class Site extends TableStore<Rows, (typeof TALLIES)[number], MoodleSettings> {
  /** Since when an address or a user name is taken: calls that had arrived before did not see it. Lost with the process. */
  readonly takenAt = new Map<number, number>();

  /** Mails with a password so far, by address in small letters. Lost with the process. */
  readonly mails = new Map<string, number>();

  constructor(settings: MoodleSettings) {
    super(createTables(), TALLIES, settings);
  }

  /** A mail leaves at once: it is not taken back with what its call wrote. */
  mail(address: string): void {
    const tally = { passwordMails: 1 };
    this.tallies.add(tally);
    this.journal.append({ kind: 'tally', tally });
    const key = address.toLowerCase();
    this.mails.set(key, (this.mails.get(key) ?? 0) + 1);
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
