/** One part of a form. Without a file name it is a plain field, whatever it holds. */
type Part = { name: string; fileName: string | undefined; type: string | undefined; content: Buffer };
export type Form = { fields: Map<string, string>; files: Map<string, Part> };

const HEAD_END = '\r\n\r\n';

/** Nothing when the body is no multipart form, which is what a hand-written content type without boundary leads to. */
export function readMultipart(contentType: string | undefined, body: Buffer): Form | undefined {
  const boundary = /^multipart\/form-data\s*;.*?boundary=(?:"([^"]+)"|([^\s;]+))/i.exec(contentType ?? '');
  const mark = boundary?.[1] ?? boundary?.[2];
  if (mark === undefined) return undefined;
  const form: Form = { fields: new Map(), files: new Map() };
  const delimiter = Buffer.from(`\r\n--${mark}`);
  // The first delimiter has no line break before it, so the search for its text starts behind that.
  let from = body.indexOf(delimiter.subarray(2)) + delimiter.length - 2;
  if (from < delimiter.length - 2) return undefined;
  while (body.subarray(from, from + 2).toString('latin1') !== '--') {
    const to = body.indexOf(delimiter, from);
    if (to < 0) return undefined; // cut off before its end
    const part = readPart(body.subarray(from + 2, to));
    if (part?.fileName === undefined) form.fields.set(part?.name ?? '', part?.content.toString('utf8') ?? '');
    else form.files.set(part.name, part);
    from = to + delimiter.length;
  }
  return form;
}

function readPart(bytes: Buffer): Part | undefined {
  const end = bytes.indexOf(HEAD_END);
  if (end < 0) return undefined;
  const head = bytes.toString('utf8', 0, end);
  const name = /[;\s]name="([^"]*)"/i.exec(head)?.[1];
  if (name === undefined) return undefined;
  return {
    name,
    fileName: /filename="([^"]*)"/i.exec(head)?.[1],
    type: /^content-type:\s*([^\r\n;]+)/im.exec(head)?.[1],
    content: bytes.subarray(end + HEAD_END.length),
  };
}
