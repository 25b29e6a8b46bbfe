import { describe, expect, it } from 'vitest';
import { beginsAsPdf, endsAsPdf } from './pdf.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('a PDF', () => {
  it('is known by its beginning, also where a mail program put a line before it', () => {
    expect(beginsAsPdf(bytes('%PDF-1.7\n…'))).toBe(true);
    expect(beginsAsPdf(bytes('Content-Type: application/pdf\r\n\r\n%PDF-1.4'))).toBe(true);
    expect(beginsAsPdf(bytes('<html>not found</html>'))).toBe(false);
    expect(beginsAsPdf(bytes(`${' '.repeat(1024)}%PDF-1.7`))).toBe(false);
    expect(beginsAsPdf(bytes(''))).toBe(false);
  });

  it('is whole where its end is there, whatever little follows', () => {
    expect(endsAsPdf(bytes('xref … %%EOF\r\n'))).toBe(true);
    expect(endsAsPdf(bytes(`%%EOF${'\0'.repeat(900)}`))).toBe(true);
    expect(endsAsPdf(bytes('%PDF-1.7 … stream'))).toBe(false);
    expect(endsAsPdf(bytes(`%%EOF${'x'.repeat(2_000)}`))).toBe(false);
  });
});
