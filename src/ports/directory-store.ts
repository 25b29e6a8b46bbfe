import type { DirectoryEntry } from '../domain/directory/directory-entry.ts';
import type { EmployeeId, IntegrationId, LearnerId, RunId } from '../domain/ids.ts';

export interface FoundPerson extends DirectoryEntry {
  readonly learnerId: LearnerId | null;
  readonly held: boolean;
  /** When their name was read; null of whom only the link is known. */
  readonly readAt: Date | null;
}

interface FoundPeople {
  readonly people: readonly FoundPerson[];
  /** Of all pages. */
  readonly total: number;
}

/**
 * By what people are found between runs: name and address of those in the scope, as they were last read. Whoever left the scope
 * is found by id as long as there is a link; whoever was erased is not found.
 */
export interface DirectoryStore {
  /** As the run read them; what a later reading brought stays. */
  keep(runId: RunId, people: readonly DirectoryEntry[]): Promise<void>;
  /** Somebody who was seen outside the scope. */
  drop(integrationId: IntegrationId, employeeId: EmployeeId): Promise<void>;
  /** Whom the run saw outside the scope and, where it read the list to its end, whom it did not see. */
  dropUnseen(runId: RunId, listComplete: boolean): Promise<void>;
  /** `words` as `searchWords` gives them; by name. Null where `after` is nobody any more. */
  find(
    integrationId: IntegrationId,
    by: { readonly words: readonly (readonly string[])[]; readonly limit: number; readonly after?: EmployeeId },
  ): Promise<FoundPeople | null>;
  /** Of those among them whose name is known. */
  names(integrationId: IntegrationId, of: readonly EmployeeId[]): Promise<ReadonlyMap<EmployeeId, string>>;
  /** Everything in it was read at `readAt` or later; null while nothing is in it. */
  age(integrationId: IntegrationId): Promise<{ readonly people: number; readonly readAt: Date | null }>;
}
