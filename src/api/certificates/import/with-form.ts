import { join } from 'node:path';
import type { Request } from 'express';
import { openScratchFolder } from '../../../activities/certificates/scratch-folder.ts';
import { type ImportForm, readForm } from './read-form.ts';

/** Reads the form of a request; its file is on this machine for as long as `work` goes on. */
export async function withForm<Value>(req: Request, work: (form: ImportForm) => Promise<Value>): Promise<Value> {
  const folder = await openScratchFolder();
  try {
    return await work(await readForm(req, join(folder.path, 'certificate.pdf')));
  } finally {
    await folder.remove();
  }
}
