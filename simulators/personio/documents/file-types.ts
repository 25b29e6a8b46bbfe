import type { DocumentSettings } from './document-settings.ts';

/** https://developer.personio.de/reference/post_company-documents */
export const FILE_TYPES =
  'pdf docx doc jpg zip png txt jpeg odt xlsx rtf htm xls p7s pptx pages rar ppt gif tif html msg asc tiff wps bmp 7z csv ics vcf dotx numbers eps gz ods otf odp odg rtfd txz webarchive xml xps md fax'.split(
    ' ',
  );

/** How files of these types begin. What a file is called does not make it one. */
const BEGINNINGS: Readonly<Record<string, string>> = {
  pdf: '%PDF-',
  png: '\x89PNG',
  jpg: '\xff\xd8\xff',
  jpeg: '\xff\xd8\xff',
  gif: 'GIF8',
  zip: 'PK',
  docx: 'PK',
  xlsx: 'PK',
  pptx: 'PK',
};

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  txt: 'text/plain',
  csv: 'text/csv',
};

export function mayBeFiled(check: DocumentSettings['documentTypeCheck'], fileName: string, content: Buffer): boolean {
  const type = typeOf(fileName);
  if (!FILE_TYPES.includes(type)) return false;
  if (check === 'name') return true;
  const beginning = BEGINNINGS[type] ?? '';
  return content.length > 0 && content.toString('latin1', 0, beginning.length) === beginning;
}

export function mediaTypeOf(fileName: string): string {
  return MEDIA_TYPES[typeOf(fileName)] ?? 'application/octet-stream';
}

function typeOf(fileName: string): string {
  return fileName.split('.').at(-1)?.toLowerCase() ?? '';
}
