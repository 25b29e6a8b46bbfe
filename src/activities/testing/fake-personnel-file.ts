import { readFile } from 'node:fs/promises';
import type { EmployeeId } from '../../domain/ids.ts';
import type { ListedDocument, NewDocument, PersonnelFile } from '../../ports/personnel-file.ts';
import { LeaseLostError } from '../../ports/step-store.ts';
import { VendorError } from '../../ports/vendor-error.ts';

interface KeptDocument extends ListedDocument, Omit<NewDocument, 'comment' | 'title' | 'path'> {
  readonly content: string;
}

/**
 * `timeout-after` files the document and loses the answer, `timeout-before` loses the request; `killed` and `killed-in-queue` end the
 * attempt as a kill would, with the document filed or before anything was sent; `our-error` is one of ours, with the document filed. Another
 * error is thrown with nothing filed.
 */
type UploadFault = 'timeout-after' | 'timeout-before' | 'killed' | 'killed-in-queue' | 'our-error' | VendorError;

export interface FakePersonnelFile extends PersonnelFile {
  readonly documents: readonly KeptDocument[];
  /** What befalls the next uploads, in their order; none is an upload that goes well. */
  readonly faults: (UploadFault | undefined)[];
  /** Whose documents were asked for. */
  readonly listed: readonly EmployeeId[];
  /** What the list says of documents that are filed from now on. */
  createdAt: Date | null;
  /** A list that lags behind, or hides something: what it shows of all that there is. */
  show: (documents: readonly KeptDocument[]) => readonly ListedDocument[];
  /** Called while an upload is on the wire. */
  onSent: () => Promise<void>;
}

/** Personio's documents in memory, which keeps a second copy of whatever is sent twice. */
export function fakePersonnelFile(): FakePersonnelFile {
  const documents: KeptDocument[] = [];
  const faults: (UploadFault | undefined)[] = [];
  const listed: EmployeeId[] = [];
  const fake: FakePersonnelFile = {
    documents,
    faults,
    listed,
    createdAt: null,
    show: (all) => all,
    onSent: async () => {},
    check: async () => [],
    readCategories: async () => [{ id: '14', name: 'Performance' }],
    readDocuments: async (employeeId: EmployeeId) => {
      listed.push(employeeId);
      return fake.show(documents.filter((document) => document.employeeId === employeeId));
    },
    async file({ path, ...document }, permission) {
      const fault = faults.shift();
      if (fault === 'killed-in-queue') throw new LeaseLostError();
      await permission.begin();
      permission.signal.throwIfAborted();
      if (fault instanceof VendorError) throw fault;
      if (fault === 'timeout-before') throw noAnswer();
      const id = `d${documents.length + 1}`;
      documents.push({ ...document, id, createdAt: fake.createdAt, content: await readFile(path, 'utf8') });
      await fake.onSent();
      if (fault === 'killed') throw new LeaseLostError();
      if (fault === 'our-error') throw new RangeError('stumbled');
      if (fault === 'timeout-after') throw noAnswer();
      return id;
    },
  };
  return fake;
}

function noAnswer(): VendorError {
  return new VendorError({
    ...{ vendor: 'personio', operation: 'POST /v1/company/documents', kind: 'unreachable' },
    ...{ code: 'vendor-unavailable', outcomeUnknown: true },
  });
}
