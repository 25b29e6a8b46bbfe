import { answered, type Schemas } from '../../client/index.ts';
import { pagesOf } from '../connect/pages.ts';
import type { Session } from '../connect/session.ts';
import { printList } from '../output/list.ts';
import type { Column } from '../output/table.ts';
import { timeText } from '../output/times.ts';
import { commandLine } from '../own-name.ts';

type Hold = Schemas['Hold'];

const COLUMNS: readonly Column<Hold>[] = [
  { head: 'EMPLOYEE', cell: ({ employeeId }) => employeeId },
  { head: 'SINCE', cell: ({ heldAt }) => timeText(heldAt) },
  { head: 'BY', cell: ({ heldBy, runId }) => runId ?? heldBy },
  { head: 'REASON', cell: ({ reason }) => (reason === 'undo' ? 'something was taken back' : 'by hand') },
];

export async function hold({ api, out }: Session, id: string, employeeId: string): Promise<void> {
  const params = { path: { id, employeeId } };
  const held = await answered(api.PUT('/api/v1/integrations/{id}/people/{employeeId}/hold', { params }));
  if (out.json) return out.printJson(held);
  out.say(
    `${employeeId} is held since ${timeText(held.heldAt)}: nothing is written for them until an admin releases them with: ${commandLine(`person release ${id} ${employeeId}`)}`,
  );
}

export async function release({ api, out }: Session, id: string, employeeId: string): Promise<void> {
  const params = { path: { id, employeeId } };
  await answered(api.DELETE('/api/v1/integrations/{id}/people/{employeeId}/hold', { params }));
  if (out.json) return out.printJson({ employeeId, held: false });
  out.say(`Nobody holds ${employeeId} any more. The next run serves them as Personio says.`);
}

export async function holds({ api, out }: Session, id: string): Promise<void> {
  const pages = pagesOf(({ limit, cursor }) => {
    const query = { limit, ...(cursor ? { after: cursor } : {}) };
    return answered(api.GET('/api/v1/integrations/{id}/holds', { params: { path: { id }, query } }));
  });
  await printList(out, pages, { columns: COLUMNS, nothing: 'Nobody is held.' });
}
