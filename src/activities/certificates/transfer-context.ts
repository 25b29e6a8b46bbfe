import type { Employee } from '../../domain/employee.ts';
import type { EmployeeId } from '../../domain/ids.ts';
import type { Problem } from '../../domain/problem.ts';
import type {
  CertificateLedger,
  CertificateOutcome,
  LedgerCertificate,
  LedgerClaim,
} from '../../ports/certificate-ledger.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Connected } from '../../ports/connections.ts';
import type { HoldStore } from '../../ports/hold-store.ts';
import type { ImportStore } from '../../ports/import-store.ts';
import type { Logger } from '../../ports/logger.ts';
import type { RecordWriter } from '../../ports/record-writer.ts';
import type { Lease } from '../hold-lease.ts';
import type { Faults } from './faults.ts';
import type { LmsFiles } from './lms-files.ts';
import type { Lists } from './read-lists.ts';

/** What one certificate needs of its batch. */
export interface TransferContext extends Lists {
  readonly ledger: CertificateLedger;
  readonly holds: Pick<HoldStore, 'find'>;
  readonly imports: Pick<ImportStore, 'find' | 'pieces'>;
  readonly records: RecordWriter;
  readonly clock: Clock;
  readonly connected: Connected;
  readonly claim: LedgerClaim;
  readonly lease: Lease;
  /** Aborted when nothing more is to be begun; what is on the wire finishes. */
  readonly stopping: AbortSignal;
  readonly categoryId: string;
  /** Of Personio, and our own. */
  readonly faults: Faults;
  readonly lms: LmsFiles;
  readonly logger: Logger;
  /** For files on their way. */
  readonly folder: string;
  /** With names, as Personio has them in this batch; asked for once. */
  employeeOf(employeeId: EmployeeId): Promise<Employee | null>;
}

/**
 * `known`: another row is that document. `left`: a person has decided about it meanwhile, or nothing more is to be begun. `put-off`: it
 * needs the LMS, which is away.
 */
export type Dealt = CertificateOutcome | 'known' | 'left' | 'put-off';

/** A certificate whose owner is known. */
export type OwnedCertificate = LedgerCertificate & { readonly employeeId: EmployeeId };

/** Something that nothing else would get past either: the batch ends, and says so. */
export class TransferStopped extends Error {
  override readonly name = 'TransferStopped';
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}
