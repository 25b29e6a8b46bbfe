import { createHash } from 'node:crypto';
import type { Journal, JournalEntry } from '../../shared/journal.ts';
import { NO_JOURNAL } from '../../shared/journal.ts';
import { uuidFrom } from '../webhooks/webhook-store.ts';
import type { DocumentSettings } from './document-settings.ts';

/** A document of an employee. Records are replaced, never changed. */
export type StoredDocument = {
  /** What the upload answers, and what every v2 call speaks of. */
  v1Id: number;
  v2Id: string;
  ownerId: string;
  categoryId: number;
  title: string;
  comment: string | null;
  date: string | null;
  fileName: string;
  size: number;
  sha256: string;
  uploadedAt: number;
  /** `by-time` as the switches have it; the others were set by hand. */
  scan: 'by-time' | 'pending' | 'clean' | 'infected';
};
export type DocumentInput = Pick<
  StoredDocument,
  'ownerId' | 'categoryId' | 'title' | 'comment' | 'date' | 'fileName'
> & { content: Buffer };
export type DocumentPatch = Partial<Pick<StoredDocument, 'title' | 'comment' | 'date' | 'categoryId' | 'scan'>>;

const FIRST_ID = 5500;
/** Larger contents are not written to the journal. */
const JOURNALED_BYTES = 16_384;

/** Every upload makes a document; the same one twice makes two. */
export class DocumentStore {
  journal: Journal = NO_JOURNAL;
  uploads = 0;
  readonly #settings: DocumentSettings;
  readonly #byV2Id = new Map<string, StoredDocument>();
  /** A backfill lists owner after owner, while all of them have ten thousands. */
  readonly #byOwner = new Map<string, Set<string>>();
  readonly #contents = new Map<string, Buffer>();
  #kept = 0;
  #lastId = FIRST_ID;

  constructor(settings: DocumentSettings) {
    this.#settings = settings;
  }

  /** In the order of upload. */
  all(): StoredDocument[] {
    return [...this.#byV2Id.values()];
  }

  ofOwner(ownerId: string): StoredDocument[] {
    return [...(this.#byOwner.get(ownerId) ?? [])].map((v2Id) => this.#byV2Id.get(v2Id) as StoredDocument);
  }

  get(v2Id: string): StoredDocument | undefined {
    return this.#byV2Id.get(v2Id);
  }

  /** Nothing for one whose content is forgotten. */
  contentOf({ v2Id }: StoredDocument): Buffer | undefined {
    return this.#contents.get(v2Id);
  }

  create({ content, ...input }: DocumentInput): StoredDocument {
    const v1Id = this.#lastId + 1;
    const same = this.#settings.documentIds === 'same';
    const document: StoredDocument = {
      v1Id,
      v2Id: same ? String(v1Id) : uuidFrom(`document ${v1Id}`),
      ...input,
      size: content.length,
      sha256: createHash('sha256').update(content).digest('hex'),
      uploadedAt: Date.now(),
      scan: 'by-time',
    };
    this.#put(document);
    this.#keep(document.v2Id, Buffer.from(content)); // a copy, or the whole request would stay in memory
    this.uploads += 1;
    const written = content.length <= JOURNALED_BYTES ? { content: content.toString('base64') } : {};
    this.journal.append({ kind: 'document', document, ...written });
    return document;
  }

  update(document: StoredDocument, patch: DocumentPatch): StoredDocument {
    const updated = { ...document, ...patch };
    this.#put(updated);
    this.journal.append({ kind: 'document-changed', document: updated });
    return updated;
  }

  remove(v2Id: string): boolean {
    if (!this.#forget(v2Id)) return false;
    this.journal.append({ kind: 'document-gone', v2Id });
    return true;
  }

  replay(entry: JournalEntry): void {
    if (entry.kind === 'document-gone') this.#forget(`${entry.v2Id}`);
    if (entry.kind !== 'document' && entry.kind !== 'document-changed') return;
    const document = entry.document as StoredDocument;
    this.#put(document);
    if (entry.kind === 'document') this.uploads += 1;
    if (typeof entry.content === 'string') this.#keep(document.v2Id, Buffer.from(entry.content, 'base64'));
  }

  #put(document: StoredDocument): void {
    this.#byV2Id.set(document.v2Id, document);
    const owned = this.#byOwner.get(document.ownerId) ?? new Set();
    this.#byOwner.set(document.ownerId, owned.add(document.v2Id));
    this.#lastId = Math.max(this.#lastId, document.v1Id);
  }

  #keep(v2Id: string, content: Buffer): void {
    this.#contents.set(v2Id, content);
    this.#kept += content.length;
    for (const [oldest, bytes] of this.#contents) {
      if (this.#kept <= this.#settings.documentKeepBytes) return;
      this.#contents.delete(oldest);
      this.#kept -= bytes.length;
    }
  }

  #forget(v2Id: string): boolean {
    this.#kept -= this.#contents.get(v2Id)?.length ?? 0;
    this.#contents.delete(v2Id);
    this.#byOwner.get(this.#byV2Id.get(v2Id)?.ownerId ?? '')?.delete(v2Id);
    return this.#byV2Id.delete(v2Id);
  }
}
