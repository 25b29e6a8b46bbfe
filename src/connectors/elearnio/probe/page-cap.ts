import { VendorError } from '../../../ports/vendor-error.ts';
import { type Answer, open, type Question, settled } from '../../probing/answer.ts';
import type { ElearnioClient } from '../client.ts';
import { LARGEST_PAGE_SIZE } from '../member-pages.ts';
import type { Session } from './session.ts';

/** Asked for from the top; a portal that refuses a size is asked for the next. */
const SIZES = [LARGEST_PAGE_SIZE, 500, 250, 100];

export const pageCap: Question<Session> = {
  question: 'page-cap',
  asked: 'How many learners does one page give?',
  worst: 'Nothing: learners are read 100 at a time, unless lms.pageSize says otherwise.',

  async ask({ client, signal }) {
    const page = await largestPage(client, signal);
    if (!page) return open(pageCap, 'The portal refused pages of every size that was asked for.');
    const { asked, rows, total } = page;
    if (rows < asked && rows >= total) return allFit(rows);
    const sentence = `Asked for ${asked}, it gives ${rows} of ${total} learners.`;
    return settled(pageCap, 'certain', sentence, readInPagesOf(rows), { pageCap: rows });
  },
};

/** Everybody came, so where the cap lies cannot be seen; that so many come at once was seen all the same. */
function allFit(rows: number): Answer {
  if (rows <= 100) return open(pageCap, `The portal has only ${rows} learners; they all fit into one page.`);
  const found = `All ${rows} learners of the portal came with one page; where the cap lies could not be seen.`;
  return settled(pageCap, 'likely', found, readInPagesOf(rows), { pageCap: rows });
}

function readInPagesOf(rows: number): string {
  return `Learners are read ${rows} at a time, unless lms.pageSize says otherwise.`;
}

async function largestPage(client: ElearnioClient, signal: AbortSignal) {
  for (const pageSize of SIZES) {
    try {
      const { data, meta } = await client.members({ page: 1, pageSize }, signal);
      if (data.length === 0) return null;
      return {
        asked: pageSize,
        rows: data.length,
        total: meta?.record_count ?? (await countOn(client, pageSize, data, signal)),
      };
    } catch (error) {
      if (!(error instanceof VendorError) || !isAboutSize(error)) throw error;
    }
  }
  return null;
}

/** Without a total: a second page tells whether there is more. */
async function countOn(client: ElearnioClient, pageSize: number, first: readonly unknown[], signal: AbortSignal) {
  const second = await client.members({ page: 2, pageSize }, signal);
  return first.length + second.data.length;
}

/** A portal may refuse a size, or break on it; anything else would befall every size alike. */
function isAboutSize({ details }: VendorError): boolean {
  return details.kind === 'refused' || details.kind === 'server-error';
}
