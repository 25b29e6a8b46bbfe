import type { RecordWriter } from '../ports/record-writer.ts';

/** Training records as PDFs. The library and its fonts, some 100 MB of memory, are loaded by the first record. */
export function createPdfRecords(): RecordWriter {
  return {
    async write(record, path) {
      const { writePdf } = await import('./write-pdf.ts');
      return writePdf(record, path);
    },
  };
}
