import type { EmployeeId } from '../domain/ids.ts';
import type { Problem } from '../domain/problem.ts';

/** A kind of document in Personio; names are free text of the account. */
export interface DocumentCategory {
  readonly id: string;
  readonly name: string;
}

/** A document as the personnel file lists it. */
export interface ListedDocument {
  readonly id: string;
  /** What was given as `comment`, with the marker in it. */
  readonly comment: string | null;
  readonly title: string;
  /** By Personio's clock; null where it does not say. */
  readonly createdAt: Date | null;
}

export interface NewDocument {
  readonly employeeId: EmployeeId;
  readonly categoryId: string;
  /** At most 255 characters. */
  readonly title: string;
  readonly comment: string;
  /** `yyyy-mm-dd`. */
  readonly date: string;
  readonly fileName: string;
  /** A file on this machine, sent as it is read: it is never in memory as a whole. */
  readonly path: string;
}

/** What must be asked before a document is sent. */
export interface UploadPermission {
  /** Aborted when somebody else may deal with it by now. */
  readonly signal: AbortSignal;
  /**
   * Called when the limiter has let the call through, right before it is sent: notes that it may have happened, so that whoever is killed
   * in a queue has sent nothing. Throws where nothing may be sent. Called again where it is sent again, with a fresh token.
   */
  begin(): Promise<void>;
}

/** The documents of employees in Personio. Every method throws `VendorError` and nothing else. */
export interface PersonnelFile {
  /** Whether the credential may read and write documents, as far as that can be told without writing. */
  check(signal: AbortSignal): Promise<readonly Problem[]>;

  readCategories(signal: AbortSignal): Promise<readonly DocumentCategory[]>;

  /** All documents of one employee that the list shows by now: a fresh one may be missing until it was scanned for viruses. */
  readDocuments(employeeId: EmployeeId, signal: AbortSignal): Promise<readonly ListedDocument[]>;

  /**
   * Files a document; answers Personio's id of it. Sent once: an error with `outcomeUnknown` may have taken effect, and Personio keeps
   * a second copy of whatever is sent twice.
   */
  file(document: NewDocument, permission: UploadPermission): Promise<string>;
}
