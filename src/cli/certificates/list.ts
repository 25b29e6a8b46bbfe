import { answered, type Schemas } from '../../client/index.ts';
import { pagesOf } from '../connect/pages.ts';
import type { Session } from '../connect/session.ts';
import { printList } from '../output/list.ts';
import type { Column } from '../output/table.ts';
import { timeText } from '../output/times.ts';

type Certificate = Schemas['Certificate'];

export interface ListOptions {
  readonly state?: Certificate['state'];
  readonly employee?: string;
  readonly limit: number;
}

const COLUMNS: readonly Column<Certificate>[] = [
  { head: 'CERTIFICATE', cell: ({ id }) => id },
  { head: 'EMPLOYEE', cell: ({ employeeId, learnerId }) => employeeId ?? (learnerId && `learner ${learnerId}`) },
  { head: 'COURSE', cell: ({ title }) => title, wraps: true },
  { head: 'ISSUED', cell: ({ issuedOn }) => issuedOn },
  { head: 'STATE', cell: ({ state }) => state },
  { head: 'DOCUMENT', cell: ({ receipt }) => receipt && (receipt.documentId ?? 'there') },
  { head: 'WHY', cell: ({ problem }) => problem?.code ?? '', wraps: true },
  { head: 'NEXT', cell: ({ nextAttemptAt }) => timeText(nextAttemptAt), wraps: true },
];

/** The ledger, or a part of it, page by page. */
export async function list({ api, out }: Session, options: ListOptions, id: string): Promise<void> {
  const { state, employee, limit } = options;
  const pages = pagesOf((page) => {
    const query = {
      limit: page.limit,
      ...(page.cursor ? { before: page.cursor } : {}),
      ...(state === undefined ? {} : { state }),
      ...(employee === undefined ? {} : { employee }),
    };
    return answered(api.GET('/api/v1/integrations/{id}/certificates', { params: { path: { id }, query } }));
  }, limit);
  await printList(out, pages, { columns: COLUMNS, nothing: 'No certificate.' });
}
