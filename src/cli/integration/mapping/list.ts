import { answered, type Schemas } from '../../../client/index.ts';
import type { Session } from '../../connect/session.ts';
import { type ListWords, printList } from '../../output/list.ts';
import { commandLine } from '../../own-name.ts';

type Row = Schemas['ShownMappingRow'] & { readonly number: number };

const ROWS: ListWords<Row> = {
  columns: [
    { head: 'ROW', cell: ({ number }) => String(number) },
    { head: 'ATTRIBUTE', cell: ({ attributeLabel }) => attributeLabel, wraps: true },
    { head: 'ITS TYPE', cell: ({ attributeType }) => attributeType, wraps: true },
    { head: 'FIELD', cell: ({ fieldLabel }) => fieldLabel, wraps: true },
    { head: 'ITS TYPE', cell: ({ fieldType }) => fieldType ?? 'any text', wraps: true },
    { head: 'WRITTEN', cell: ({ encoding }) => encoding },
    { head: 'WRONG', cell: ({ problem }) => problem && `${problem.message} ${problem.remedy}`, wraps: true },
  ],
  nothing: 'No attribute is mapped.',
};

export async function listRows({ api, out, language }: Session, id: string): Promise<void> {
  const call = api.GET('/api/v1/integrations/{id}/catalogue/mapping', {
    params: { path: { id }, query: { language } },
  });
  const { rows, settings, enabled } = await answered(call);
  await printList(out, [rows.map((row, place) => ({ number: place + 1, ...row }))], ROWS);
  if (out.json || rows.length === 0) return;
  if (!enabled) out.say('Custom attributes are switched off, so that nothing writes these.');
  if (settings === 'draft')
    out.say(`As in the draft. Put it into force: ${commandLine(`integration draft activate ${id}`)}`);
}

const CANDIDATES: ListWords<Schemas['MappingCandidate'] & { readonly into: string }> = {
  columns: [
    { head: 'KEY', cell: ({ attribute }) => attribute },
    { head: 'ATTRIBUTE', cell: ({ label }) => label, wraps: true },
    { head: 'TYPE', cell: ({ type }) => type, wraps: true },
    { head: 'GOES INTO', cell: ({ into }) => into || 'no field of the LMS', wraps: true },
  ],
  nothing: 'The credential may read no attribute. Allow some in Personio > Settings > API credentials.',
};

export async function listCandidates({ api, out, language }: Session, id: string): Promise<void> {
  const call = api.GET('/api/v1/integrations/{id}/catalogue/mapping', {
    params: { path: { id }, query: { language } },
  });
  const { attributes, fields } = await answered(call);
  const labels = new Map(fields.map(({ field, label }) => [field, label]));
  const shown = attributes.map((one) => ({
    ...one,
    into: one.fits.map(({ field }) => labels.get(field) ?? field).join(', '),
  }));
  await printList(out, [shown], CANDIDATES);
}
