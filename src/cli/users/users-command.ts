import { type Command, Option } from 'commander';
import { ROLES, type Role } from '../../domain/role.ts';
import { withSession } from '../connect/session.ts';
import { examples } from '../examples.ts';
import { changeUser, endSessions, removeUser } from './change-user.ts';
import { listUsers } from './list-users.ts';
import { inviteUser, printFirstLink, renewLink } from './user-links.ts';

const WHO = 'e-mail address';

/** People who sign in to the web page. */
export function addUsersCommand(program: Command): void {
  const users = program.command('users').description('who may sign in to the web page, and with which role');

  users
    .command('list')
    .description('list who may sign in')
    .addHelpText('after', examples('users list'))
    .action(withSession(listUsers));

  users
    .command('first-link')
    .description('print the link that creates the first admin, as long as there is none; it holds once, for a day')
    .addHelpText('after', examples('users first-link', 'users first-link --json | jq -r .link'))
    .action(withSession(printFirstLink));

  users
    .command('invite')
    .description('invite somebody; prints a link that holds once, for seven days')
    .argument('<e-mail>', WHO)
    .requiredOption('--name <name>', 'what they are called')
    .addOption(new Option('--role <role>', 'what they may do').choices(ROLES).makeOptionMandatory())
    .addHelpText(
      'after',
      `${examples("users invite petra@example.com --name 'Petra Probe' --role operator")}\n${ROLES_IN_WORDS}`,
    )
    .action(withSession<{ name: string; role: Role }>(inviteUser));

  users
    .command('link')
    .description(
      'print a new link for choosing a password, for whoever forgot it or came too late; it holds once, for a day',
    )
    .argument('<e-mail>', WHO)
    .addHelpText('after', examples('users link petra@example.com'))
    .action(withSession((session, _options, who) => renewLink(session, who)));

  users
    .command('role')
    .description('give somebody another role; it holds from the next click on')
    .argument('<e-mail>', WHO)
    .argument('<role>', ROLES.join(', '))
    .addHelpText('after', `${examples('users role petra@example.com admin')}\n${ROLES_IN_WORDS}`)
    .action(withSession((session, _options, who, role) => changeUser(session, who, { role: role as Role })));

  users
    .command('disable')
    .description('keep somebody out, and sign them out everywhere')
    .argument('<e-mail>', WHO)
    .addHelpText('after', examples('users disable petra@example.com'))
    .action(withSession((session, _options, who) => changeUser(session, who, { disabled: true })));

  users
    .command('enable')
    .description('let somebody in again who was disabled')
    .argument('<e-mail>', WHO)
    .addHelpText('after', examples('users enable petra@example.com'))
    .action(withSession((session, _options, who) => changeUser(session, who, { disabled: false })));

  users
    .command('sign-out')
    .description('end the sessions of somebody in all browsers')
    .argument('<e-mail>', WHO)
    .addHelpText('after', examples('users sign-out petra@example.com'))
    .action(withSession((session, _options, who) => endSessions(session, who)));

  users
    .command('remove')
    .description('remove somebody; what they did stays in the audit log')
    .argument('<e-mail>', WHO)
    .addHelpText('after', examples('users remove petra@example.com'))
    .action(withSession((session, _options, who) => removeUser(session, who)));
}

const ROLES_IN_WORDS =
  'Roles: viewer looks; operator also checks, starts, pauses and cancels; admin also sets up, approves, undoes and invites.';
