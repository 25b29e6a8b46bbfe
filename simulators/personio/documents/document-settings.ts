import type { Choices } from '../../shared/settings.ts';

/** Switches of uploads and documents. README.md explains each. */
export type DocumentSettings = {
  /** A fresh document is in no list, and no event tells of it, until it was scanned for viruses. */
  documentListDelayMs: number;
  /** It cannot be fetched until then. */
  documentScanMs: number;
  documentIds: 'unrelated' | 'same';
  documentOrder: 'newest-first' | 'oldest-first';
  documentCursor: 'links' | 'meta';
  documentTypeCheck: 'content' | 'name';
  documentMaxBytes: number;
  documentTooLarge: '413' | '422';
  /** Beyond this the contents of the oldest are forgotten, though never their size and hash. */
  documentKeepBytes: number;
};

export const DOCUMENT_SETTINGS: DocumentSettings = {
  documentListDelayMs: 2000,
  documentScanMs: 3000,
  documentIds: 'unrelated',
  documentOrder: 'newest-first',
  documentCursor: 'links',
  documentTypeCheck: 'content',
  documentMaxBytes: 30_000_000,
  documentTooLarge: '413',
  documentKeepBytes: 100_000_000,
};

export const DOCUMENT_CHOICES: Choices = {
  documentIds: ['unrelated', 'same'],
  documentOrder: ['newest-first', 'oldest-first'],
  documentCursor: ['links', 'meta'],
  documentTypeCheck: ['content', 'name'],
  documentTooLarge: ['413', '422'],
};
