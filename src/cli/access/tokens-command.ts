import { type Command, Option } from 'commander';
import { answered, type Schemas } from '../../client/index.ts';
import { ROLES, type Role } from '../../domain/role.ts';
import { TOKEN_STATES, type TokenState } from '../../domain/token-state.ts';
import { pagesOf } from '../connect/pages.ts';
import { type Session, withSession } from '../connect/session.ts';
import { examples } from '../examples.ts';
import { wholeNumber } from '../option-values.ts';
import { printList } from '../output/list.ts';
import type { Column } from '../output/table.ts';
import { timeText } from '../output/times.ts';
import { commandLine } from '../own-name.ts';

const COLUMNS: readonly Column<Schemas['Token']>[] = [
  { head: 'NAME', cell: ({ name }) => name },
  { head: 'ROLE', cell: ({ role }) => role },
  { head: 'STATE', cell: ({ state }) => state },
  { head: 'EXPIRES', cell: ({ expiresAt }) => timeText(expiresAt) || 'never', wraps: true },
  { head: 'LAST USED', cell: ({ lastUsedAt }) => timeText(lastUsedAt) || 'never', wraps: true },
  { head: 'MADE BY', cell: ({ createdBy }) => createdBy, wraps: true },
];

export function addTokensCommand(program: Command): void {
  const tokens = program.command('tokens').description('who may call the API: named tokens with a role');

  tokens
    .command('list')
    .description('list named tokens; their text is shown only once, when they are made')
    .addOption(new Option('--state <state>', 'of one state only').choices(TOKEN_STATES))
    .addHelpText('after', examples('tokens list', 'tokens list --state active'))
    .action(withSession<{ state?: TokenState }>((session, { state }) => list(session, state)));

  tokens
    .command('create')
    .description('make a token; it is printed alone on stdout, this once')
    .argument('<name>', 'whose it is; a name is given once and for good')
    .addOption(new Option('--role <role>', 'what it may do').choices(ROLES).makeOptionMandatory())
    .option('--expires-in-days <n>', 'how long it holds; without it until it is revoked', wholeNumber(1, 3_650))
    .addHelpText('after', `${examples('tokens create ci --role operator --expires-in-days 90')}\n${ROLES_IN_WORDS}`)
    .action(withSession<NewToken>(create));

  tokens
    .command('revoke')
    .description('end a token; it holds from the next call on')
    .argument('<name>', 'name or id of the token')
    .addHelpText('after', examples('tokens revoke ci'))
    .action(withSession((session, _options, name) => revoke(session, name)));
}

interface NewToken {
  readonly role: Role;
  readonly expiresInDays?: number;
}

const ROLES_IN_WORDS = `  TOKEN=$(matrikel tokens create ci --role operator)

Roles: viewer reads; operator also checks, starts, pauses and cancels; admin also sets up integrations and tokens.`;

async function list({ api, out }: Session, state: TokenState | undefined): Promise<void> {
  const pages = pagesOf(({ limit, cursor }) => {
    const query = { limit, ...(state ? { state } : {}), ...(cursor ? { after: cursor } : {}) };
    return answered(api.GET('/api/v1/tokens', { params: { query } }));
  });
  await printList(out, pages, {
    columns: COLUMNS,
    nothing: `No such token. Make one: ${commandLine('tokens create <name> --role <role>')}`,
  });
}

async function create({ api, out }: Session, options: NewToken, name: string): Promise<void> {
  const token = await answered(api.POST('/api/v1/tokens', { body: { name, ...options } }));
  await (out.json ? out.printJson(token) : out.print(token.token));
  const until = token.expiresAt === null ? 'until it is revoked' : `until ${timeText(token.expiresAt)}`;
  out.say(`The token "${token.name}" (${token.role}) holds ${until}. Keep it now: it cannot be shown again.`);
}

async function revoke({ api, out }: Session, name: string): Promise<void> {
  await answered(api.DELETE('/api/v1/tokens/{id}', { params: { path: { id: name } } }));
  if (out.json) return out.printJson({ token: name, revoked: true });
  out.say(`The token "${name}" is revoked. See what it did: ${commandLine(`audit --token ${name}`)}`);
}
