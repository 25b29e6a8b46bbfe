const DIGITS_MAX = 40;

/** A line of text in WinAnsi, with the three signs escaped that mean something to PDF. */
function shown(line: string, index: number): string {
  const text = line.replace(/[^\x20-\x7e\xa0-\xff]/g, '?').replace(/[\\()]/g, '\\$&');
  return `BT /F1 ${index === 0 ? 24 : 14} Tf 72 ${720 - index * 36} Td (${text}) Tj ET`;
}

/**
 * A small but real PDF of one page: the same lines give the same bytes. `byteSize` asks for more of them, which an
 * object carries that no page shows.
 */
export function renderPdf(lines: readonly string[], byteSize = 0): Buffer {
  const content = lines.map(shown).join('\n');
  const plain = assemble(content, undefined);
  const bare = assemble(content, 0);
  // Longer offsets and lengths take more digits. What that leaves is filled up behind the end, where readers look past.
  const filler = byteSize - bare.length - DIGITS_MAX;
  const pdf = filler > 0 ? assemble(content, filler) : plain;
  return Buffer.concat([pdf, Buffer.alloc(Math.max(0, byteSize - pdf.length), '\n')]);
}

function assemble(content: string, filler: number | undefined): Buffer {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /Font << /F1 4 0 R >> >> >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
  ];
  if (filler !== undefined) objects.push(`<< /Length ${filler} >>\nstream\n${'.'.repeat(filler)}\nendstream`);
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
  return Buffer.from(text + end, 'latin1');
}
