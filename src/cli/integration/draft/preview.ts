import { answered, type Schemas } from '../../../client/index.ts';
import type { Session } from '../../connect/session.ts';
import { EXIT } from '../../exit-codes.ts';
import { type ListWords, printList } from '../../output/list.ts';
import { commandLine } from '../../own-name.ts';
import { watchToTheEnd } from '../../watch/watch-to-the-end.ts';

type Preview = Schemas['Preview'];
type Effect = 'created' | 'changed' | 'switchedOff' | 'moved';

export interface PreviewOptions {
  readonly watch: boolean;
}

export async function preview(session: Session, { watch }: PreviewOptions, id: string): Promise<number> {
  const { api, out } = session;
  const { runId } = await answered(api.POST('/api/v1/integrations/{id}/draft/preview', { params: { path: { id } } }));
  if (!watch) {
    await (out.json ? out.printJson({ runId }) : out.print(runId));
    return 0;
  }
  const ended = await watchToTheEnd(session, runId, true);
  if (ended === EXIT.notCompleted || ended === EXIT.stopped) return ended;
  const found = await answered(api.GET('/api/v1/runs/{id}/preview', { params: { path: { id: runId } } }));
  if (out.json) await out.printJson({ event: 'preview', data: found });
  else await printPreview(session, runId, found);
  return ended;
}

const EFFECTS: Readonly<Record<Effect, string>> = {
  created: 'get an account',
  changed: 'are brought up to date',
  switchedOff: 'are switched off',
  moved: 'are moved between groups',
};

const WORDS: ListWords<{ effect: Effect; counts: Preview[Effect] }> = {
  columns: [
    { head: 'PEOPLE WHO', cell: ({ effect }) => EFFECTS[effect] },
    { head: 'BY THE DRAFT', cell: ({ counts }) => String(counts.byDraft) },
    { head: 'ANYWAY', cell: ({ counts }) => String(counts.anyway) },
    { head: 'NO LONGER', cell: ({ counts }) => String(counts.noLonger) },
  ],
  nothing: '',
};

async function printPreview({ out }: Session, runId: string, found: Preview): Promise<void> {
  const rows = (Object.keys(EFFECTS) as Effect[]).map((effect) => ({ effect, counts: found[effect] }));
  await out.print('');
  await printList(out, [rows], WORDS);
  await out.print(`Enter the scope: ${found.enters}. Leave it: ${found.leaves}.`);
  out.say(`Who: ${commandLine(`integration draft people ${runId}`)}`);
}
