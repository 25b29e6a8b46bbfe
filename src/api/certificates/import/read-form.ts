import { Busboy, type BusboyHeaders } from '@fastify/busboy';
import type { Request } from 'express';
import { MAX_DOCUMENT_BYTES } from '../../../domain/certificates/pdf.ts';
import { ApiError } from '../../http/api-error.ts';
import { type ReceivedFile, receiveFile } from './receive-file.ts';

/** The parts of the form, as far as they came. */
export interface ImportForm {
  /** The text of the part `certificate`. */
  readonly certificate: string | null;
  readonly file: ReceivedFile | null;
}

type FormReader = InstanceType<typeof Busboy>;

const LIMITS = { fields: 1, files: 1, parts: 2, fieldSize: 64 * 1024, fileSize: MAX_DOCUMENT_BYTES + 1 };

/** Reads the form to its end, in any order of its parts; the file goes to `path` as it arrives. */
export async function readForm(req: Request, path: string): Promise<ImportForm> {
  const form = openForm(req);
  const cut = new AbortController();
  let certificate: string | null = null;
  let file: Promise<ReceivedFile> | null = null;
  form.on('field', (name, text) => {
    if (name === 'certificate') certificate = text;
  });
  form.on('file', (_part, content, name: string | undefined) => {
    file = receiveFile(content, { path, name: name ?? '', signal: cut.signal }); // a form may leave the name out
    file.catch(() => {}); // awaited below, or told by what ended the form
  });
  try {
    await readToEnd(req, form);
  } catch {
    cut.abort();
    throw MALFORMED;
  }
  return { certificate, file: await (file as Promise<ReceivedFile> | null) };
}

function openForm(req: Request): FormReader {
  if (!req.is('multipart/form-data')) throw FORM_ONLY;
  try {
    return new Busboy({
      headers: req.headers as BusboyHeaders,
      limits: LIMITS,
      isPartAFile: (part) => part === 'file', // some clients give a JSON part a file name
    });
  } catch {
    throw MALFORMED;
  }
}

function readToEnd(req: Request, form: FormReader): Promise<void> {
  return new Promise((resolve, reject) => {
    form.once('finish', resolve).once('error', reject);
    req.once('error', reject); // whoever sends has gone away, or went while this waited for a place
    if (req.destroyed) reject(new Error('the request was closed'));
    req.pipe(form);
  }).finally(() => req.unpipe(form)) as Promise<void>;
}

const FORM_ONLY = new ApiError({
  code: 'form-only',
  detail: 'Certificates are taken as a form with a part `certificate` (JSON) and a part `file` (the PDF).',
  remedy: "Send it as multipart/form-data: curl -F 'certificate={...}' -F file=@certificate.pdf.",
});

const MALFORMED = new ApiError({
  code: 'malformed-request',
  detail: 'The form could not be read to its end.',
  remedy: 'Send it again. If it happens again, look at how your client writes multipart/form-data.',
});
