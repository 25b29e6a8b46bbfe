import type { Role } from '../domain/role.ts';

/** A changing call as it comes in, before anything is done about it. */
export interface AuditAttempt {
  /** Null for the installation's own token. */
  readonly tokenId: string | null;
  /** Of a person who was signed in: the e-mail address, which no token's name can be. */
  readonly tokenName: string;
  /** Of a person who was signed in; null where a token came. */
  readonly userId: string | null;
  readonly role: Role;
  /** The endpoint's operation id: `startRun`. */
  readonly operation: string;
  readonly method: string;
  /** The address as a template: `/api/v1/integrations/{id}/runs`. */
  readonly route: string;
  /** The id or name that stood in the address, or the id of what the call made. */
  readonly target: string | null;
}

interface AuditOutcome {
  readonly status: number;
  /** The problem's code where the call was refused. */
  readonly code: string | null;
  /** Where the call made something: its id, in place of the attempt's target. */
  readonly made?: string;
}

export interface AuditEntry extends AuditAttempt {
  readonly id: string;
  readonly at: Date;
  /** Null while the call is under way, and for good where the process ended in its middle. */
  readonly status: number | null;
  readonly code: string | null;
}

interface AuditFilter {
  readonly limit: number;
  /** The id of the last entry of the page before. */
  readonly before?: string;
  readonly tokenName?: string;
  readonly userId?: string;
  readonly operation?: string;
  readonly since?: Date;
}

export interface AuditStore {
  /** Answers the entry's id. The call goes on only when this is stored. */
  begin(attempt: AuditAttempt): Promise<string>;
  end(id: string, outcome: AuditOutcome): Promise<void>;
  /** Newest first. */
  list(filter: AuditFilter): Promise<readonly AuditEntry[]>;
}
