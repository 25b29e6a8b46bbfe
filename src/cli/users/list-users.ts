import type { Schemas } from '../../client/index.ts';
import type { Session } from '../connect/session.ts';
import { printList } from '../output/list.ts';
import type { Column } from '../output/table.ts';
import { timeText } from '../output/times.ts';
import { commandLine } from '../own-name.ts';
import { userPages } from './find-user.ts';

const COLUMNS: readonly Column<Schemas['User']>[] = [
  { head: 'E-MAIL', cell: ({ email }) => email },
  { head: 'NAME', cell: ({ name }) => name, wraps: true },
  { head: 'ROLE', cell: ({ role, roleFrom }) => (roleFrom === 'provider' ? `${role} (provider)` : role) },
  { head: 'STATE', cell: ({ state }) => state },
  { head: 'LAST SIGN-IN', cell: ({ lastSignInAt }) => timeText(lastSignInAt) || 'never', wraps: true },
];

export async function listUsers(session: Session): Promise<void> {
  await printList(session.out, userPages(session), {
    columns: COLUMNS,
    nothing: `Nobody can sign in yet. The link for the first admin: ${commandLine('users first-link')}`,
  });
}
