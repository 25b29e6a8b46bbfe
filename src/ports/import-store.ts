import type { EmployeeId, IntegrationId } from '../domain/ids.ts';

/** A certificate that somebody hands in. */
export interface NewImport {
  /** Handed in again it is the same; with `sha256` it is one document. */
  readonly sourceId: string;
  readonly employeeId: EmployeeId;
  /** Of the course. */
  readonly title: string;
  readonly issuedAt: Date;
  /** `yyyy-mm-dd`. */
  readonly expiresOn: string | null;
  readonly fileName: string;
  readonly bytes: number;
  /** Hex. */
  readonly sha256: string;
  readonly importedBy: string | null;
}

/** What was handed in once. */
export interface ImportedCertificate extends Pick<NewImport, 'employeeId' | 'title' | 'issuedAt' | 'bytes' | 'sha256'> {
  readonly id: number;
  /** Its row in the ledger. */
  readonly certificateId: number;
}

/** Certificates that were handed in, with their bytes, until they are in the personnel file. */
export interface ImportStore {
  find(integrationId: IntegrationId, sourceId: string, sha256: string): Promise<ImportedCertificate | null>;
  /**
   * Keeps it whole or not at all, with its row in the ledger: from then on it is due. `isNew` is false for one that is there
   * already, and nothing is changed then. `erased` where the person was erased, null where the integration is gone.
   */
  add(
    integrationId: IntegrationId,
    certificate: NewImport,
    pieces: AsyncIterable<Uint8Array>,
  ): Promise<(ImportedCertificate & { readonly isNew: boolean }) | 'erased' | null>;
  /** Its bytes in their order, as far as they are there. */
  pieces(id: number): AsyncIterable<Uint8Array>;
  /** Drops the bytes of what is in the personnel file, or will never go there. Repeatable; answers of how many. */
  dropFiled(integrationId: IntegrationId): Promise<number>;
}
