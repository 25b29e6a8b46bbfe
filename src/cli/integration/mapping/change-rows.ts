import { answered, type Schemas } from '../../../client/index.ts';
import { Explained } from '../../../servers/explained.ts';
import type { Session } from '../../connect/session.ts';
import { EXIT } from '../../exit-codes.ts';
import { commandLine } from '../../own-name.ts';
import { printDraft } from '../draft/show.ts';
import { ifMatch } from '../if-match.ts';

type Rows = Schemas['Settings']['customAttributes']['assignments'];
type Row = Rows[number];

export interface AddOptions {
  readonly choice?: 'single' | 'multi';
  readonly encoding?: 'comma' | 'json';
}

/** Switches custom attributes on as well: a row that nothing writes is not what anybody wants. */
export async function addRow(
  session: Session,
  id: string,
  { attribute, field, choice, encoding }: AddOptions & Pick<Row, 'attribute' | 'field'>,
): Promise<void> {
  const row = { attribute, field, ...(choice && { choice }), ...(encoding && { encoding }) };
  await changeRows(session, id, (rows) => [...rows, row], true);
}

export async function removeRow(session: Session, id: string, which: string): Promise<void> {
  await changeRows(session, id, (rows) => {
    const place = placeOf(which, rows);
    if (place !== null) return rows.filter((_row, index) => index !== place);
    const words = `There is no row "${which}". See the rows with ${commandLine(`integration mapping list ${id}`)}.`;
    throw new Explained(words, EXIT.badInput);
  });
}

/** Nobody's other change is lost: the draft is only saved where the integration is as it was read. */
async function changeRows(
  session: Session,
  id: string,
  change: (rows: Rows) => Rows,
  enabled?: boolean,
): Promise<void> {
  const { api } = session;
  const path = { id };
  const integration = await answered(api.GET('/api/v1/integrations/{id}', { params: { path } }));
  const { settings } = integration.draft
    ? await answered(api.GET('/api/v1/integrations/{id}/draft', { params: { path } }))
    : integration;
  const assignments = change(settings.customAttributes.assignments);
  const customAttributes = { assignments, ...(enabled === undefined ? {} : { enabled }) };
  const params = { path, query: {}, header: ifMatch(String(integration.revision)) };
  const draft = await answered(api.PUT('/api/v1/integrations/{id}/draft', { params, body: { customAttributes } }));
  await printDraft(session, id, draft);
}

/** A number as the list shows it, else the one row of that field. */
function placeOf(which: string, rows: Rows): number | null {
  const wanted = which.trim().toLowerCase();
  const named = rows.findIndex(({ field }) => field.toLowerCase() === wanted);
  if (named >= 0) return named;
  const place = /^\d{1,3}$/.test(wanted) ? Number(wanted) - 1 : -1;
  return place >= 0 && place < rows.length ? place : null;
}
