import type { DocumentSettings } from './document-settings.ts';
import type { StoredDocument } from './document-store.ts';

/** In lists, and told of by an event. An infected one never is. */
export function isListed(document: StoredDocument, { documentListDelayMs }: DocumentSettings, now: number): boolean {
  return document.scan === 'by-time' ? now - document.uploadedAt >= documentListDelayMs : document.scan === 'clean';
}

export function isScanned(document: StoredDocument, { documentScanMs }: DocumentSettings, now: number): boolean {
  return document.scan === 'by-time' ? now - document.uploadedAt >= documentScanMs : document.scan === 'clean';
}
