import { join } from 'node:path';
import type { Request } from 'express';
import { openScratchFolder } from '../../../activities/certificates/scratch-folder.ts';
import { type ImportForm, readForm } from './read-form.ts';
import type { uploadPlaces } from './upload-places.ts';

/** Reads the form of a request once there is a place for it; its file is on this machine for as long as `work` goes on. */
export async function withForm<Value>(
  req: Request,
  inPlace: ReturnType<typeof uploadPlaces>,
  work: (form: ImportForm) => Promise<Value>,
): Promise<Value> {
  try {
    return await inPlace(async () => {
      const folder = await openScratchFolder();
      try {
        return await work(await readForm(req, join(folder.path, 'certificate.pdf')));
      } finally {
        await folder.remove();
      }
    });
  } finally {
    req.resume(); // an answer reaches only who could send to the end
  }
}
