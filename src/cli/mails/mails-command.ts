import type { Command } from 'commander';
import { answered, type Schemas } from '../../client/index.ts';
import { pagesOf } from '../connect/pages.ts';
import { type Session, withSession } from '../connect/session.ts';
import { examples } from '../examples.ts';
import { wholeNumber } from '../option-values.ts';
import { printList } from '../output/list.ts';
import type { Column } from '../output/table.ts';
import { timeText } from '../output/times.ts';

interface ListOptions {
  readonly integration?: string;
  readonly limit: number;
}

const COLUMNS: readonly Column<Schemas['MailHead']>[] = [
  { head: 'MAIL', cell: ({ id }) => id },
  { head: 'WHEN', cell: ({ createdAt }) => timeText(createdAt), wraps: true },
  { head: 'STATUS', cell: ({ status }) => status },
  { head: 'TO', cell: ({ to }) => to.join(', '), wraps: true },
  { head: 'SUBJECT', cell: ({ subject }) => subject, wraps: true },
];

export function addMailsCommand(program: Command): void {
  const mails = program.command('mails').description('the summary mails, kept also where no mail server is set');

  mails
    .command('list')
    .description('list mails, newest first')
    .option('--integration <name>', 'of one integration only')
    .option('--limit <n>', 'how many at most', wholeNumber(1, 100_000), 20)
    .addHelpText('after', examples('mails list --integration acme'))
    .action(withSession<ListOptions>(list));

  mails
    .command('show')
    .description('read one mail')
    .argument('<id>', 'id of the mail')
    .option('--html', 'as HTML', false)
    .addHelpText('after', examples('mails show "$MAIL"', 'mails show "$MAIL" --html > mail.html'))
    .action(withSession<{ html: boolean }>((session, { html }, id) => show(session, id, html)));
}

async function list({ api, out }: Session, { integration, limit }: ListOptions): Promise<void> {
  const pages = pagesOf(({ limit, cursor }) => {
    const query = { limit, ...(integration ? { integration } : {}), ...(cursor ? { before: cursor } : {}) };
    return answered(api.GET('/api/v1/mails', { params: { query } }));
  }, limit);
  await printList(out, pages, { columns: COLUMNS, nothing: 'No mail yet: each run writes one.' });
}

async function show({ api, out }: Session, id: string, html: boolean): Promise<void> {
  const mail = await answered(api.GET('/api/v1/mails/{id}', { params: { path: { id } } }));
  if (out.json) return out.printJson(mail);
  if (html) return out.print(mail.html);
  await out.print(`${mail.subject}\n\n${mail.text}`);
}
