import type { Employee } from '../employee.ts';
import { isInStep } from '../fingerprint.ts';
import type { ScopeVerdict } from '../scope.ts';

/** Who came with a list of changes, and what is known of them. */
export interface Changed {
  readonly employee: Employee;
  readonly verdict: Exclude<ScopeVerdict['verdict'], 'unreadable'>;
  readonly employeeHash: string;
  /** What the account was last brought in step with; undefined without an account. */
  readonly fingerprint: string | null | undefined;
}

/**
 * Whether an update could have something to do. Lists of changes name people again for an hour, and those whose changes do not
 * concern us; outside the scope only whoever has an account is of interest.
 */
export function isWorthALook({ verdict, fingerprint, employeeHash }: Changed, settingsVersion: number): boolean {
  if (verdict === 'out') return fingerprint !== undefined;
  return !isInStep(fingerprint ?? null, { settingsVersion, employeeHash });
}
