import { answered, type Schemas } from '../../client/index.ts';
import { pagesOf } from '../connect/pages.ts';
import type { Session } from '../connect/session.ts';
import { type ListWords, printList } from '../output/list.ts';
import { timeText } from '../output/times.ts';

const WORDS: ListWords<Schemas['SettingsVersion']> = {
  columns: [
    { head: 'VERSION', cell: ({ version }) => String(version) },
    { head: 'IN FORCE SINCE', cell: ({ activatedAt }) => timeText(activatedAt) },
    { head: 'BY', cell: ({ activatedBy }) => activatedBy, wraps: true },
  ],
  nothing: 'No version is known.',
};

export async function versions({ api, out }: Session, id: string): Promise<void> {
  const pages = pagesOf(({ limit, cursor }) => {
    const query = { limit, ...(cursor ? { before: cursor } : {}) };
    return answered(api.GET('/api/v1/integrations/{id}/settings-versions', { params: { path: { id }, query } }));
  });
  await printList(out, pages, WORDS);
}
