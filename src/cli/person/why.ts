import { answered, type Schemas } from '../../client/index.ts';
import type { Session } from '../connect/session.ts';
import { dayText, retryText } from '../due/due-in-words.ts';
import { factsText } from '../output/facts.ts';
import type { Output } from '../output/output.ts';
import { type Column, fittedTable, tabbedTable } from '../output/table.ts';
import { problemsInWords } from '../runs/problems-in-words.ts';
import {
  accountText,
  conditionText,
  freshnessText,
  headline,
  lastText,
  scopeText,
  unseenText,
} from './why-in-words.ts';

type Person = Schemas['Person'];
type Field = Person['fields'][number];
type Group = Person['groups'][number];

const FIELDS: readonly Column<Field>[] = [
  { head: 'FIELD', cell: ({ label }) => label },
  {
    head: 'FROM',
    cell: ({ attributeLabel, origin }) => `${attributeLabel}${origin === 'custom' ? ' (custom)' : ''}`,
    wraps: true,
  },
  {
    head: 'PERSONIO',
    cell: ({ reading, value }) => (reading === 'missing' ? 'not readable' : value || '-'),
    wraps: true,
  },
  { head: 'ACCOUNT', cell: ({ before }) => before || '-', wraps: true },
  {
    head: 'WOULD BE',
    cell: ({ after, change }) => (change === 'write' || change === 'clear' ? after || '-' : ''),
    wraps: true,
  },
  { head: 'CHANGE', cell: ({ change, problem }) => problem ?? change },
];

const GROUPS: readonly Column<Group>[] = [
  { head: 'GROUP', cell: ({ group }) => group ?? '-', wraps: true },
  { head: 'NAMED BY', cell: ({ attribute }) => attribute ?? 'nothing any more' },
  { head: 'CHANGE', cell: ({ change, problem }) => problem ?? change },
];

const CERTIFICATES: readonly Column<Schemas['Certificate']>[] = [
  { head: 'CERTIFICATE', cell: ({ id }) => id },
  { head: 'COURSE', cell: ({ title }) => title, wraps: true },
  { head: 'ISSUED', cell: ({ issuedOn }) => issuedOn },
  { head: 'STATE', cell: ({ state, problem }) => (problem ? `${state}: ${problem.code}` : state), wraps: true },
  { head: 'DOCUMENT', cell: ({ receipt }) => receipt?.documentId ?? '-' },
];

/** Shows one person as a run would see them now. */
export async function why({ api, out, language }: Session, id: string, employeeId: string): Promise<void> {
  const params = { path: { id, employeeId }, query: { language } };
  const person = await answered(api.GET('/api/v1/integrations/{id}/people/{employeeId}', { params }));
  if (out.json) return out.printJson(person);
  await out.print(`${out.styled('bold', headline(person))}\n`);
  await out.print(
    factsText([
      ['Scope', scopeText(person)],
      ...(person.scope?.conditions ?? []).map((one) => ['', conditionText(one)] as const),
      ['Account', accountText(person)],
      ...person.due.map((one) => ['Due', dayText(one)] as const),
      ...person.dueDates.filter(({ kind }) => kind === 'retry').map((one) => ['Due', retryText(one)] as const),
      ['Last looked at', lastText(person.last.seen)],
      ['Last change', lastText(person.last.planned)],
      ['Last update alone', lastText(person.last.update)],
      ['Freshness', freshnessText(person.freshness)],
    ]),
  );
  await section(out, 'Fields', person.fields, FIELDS);
  await section(out, 'Groups', person.groups, GROUPS);
  await section(out, 'Certificates', person.certificates, CERTIFICATES);
  const problems = [...person.problems, ...person.cases.map(({ problem }) => problem)];
  if (person.quarantine) problems.push(person.quarantine.problem);
  if (problems.length > 0) await out.print(`\n${problemsInWords(problems, out)}`);
  for (const text of person.unseen.map(unseenText)) out.say(text);
}

async function section<Row>(out: Output, title: string, rows: readonly Row[], columns: readonly Column<Row>[]) {
  if (rows.length === 0) return;
  const head = (text: string) => out.styled('bold', text);
  const table = out.width === null ? tabbedTable(columns) : fittedTable(columns, { width: out.width, head });
  await out.print(`\n${head(title)}\n${table(rows)}`);
}
