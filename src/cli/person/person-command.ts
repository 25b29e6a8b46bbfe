import type { Command } from 'commander';
import { withSession } from '../connect/session.ts';
import { examples } from '../examples.ts';
import { type EraseOptions, erase, readmit } from './erase.ts';
import { findPeople } from './find.ts';
import { hold, holds, release } from './hold.ts';
import { type InviteOptions, invitePerson, type SyncOptions, syncPerson } from './sync.ts';
import { why } from './why.ts';

const INTEGRATION = 'name of the integration';
const EMPLOYEE = 'id of the employee in Personio';

export function addPersonCommand(program: Command): void {
  const person = program
    .command('person')
    .description(
      'one employee: find them, sync them now, why they are served as they are, inviting, holding and erasing them',
    );

  person
    .command('find')
    .description(
      'find people by name, e-mail address or id, as the last runs read them; shows their names and addresses',
    )
    .argument('<integration>', INTEGRATION)
    .argument('[words...]', 'parts of them, all of which have to be there; left out: everybody')
    .addHelpText('after', examples('person find acme mueller', "person find acme --json | jq -r '.[].employeeId'"))
    .action(withSession((session, _options, id, ...words) => findPeople(session, id, words)));

  person
    .command('why')
    .description('what a run would do for them at this moment, and why or why not; writes nothing, shows their values')
    .argument('<integration>', INTEGRATION)
    .argument('<employee>', EMPLOYEE)
    .addHelpText('after', examples('person why acme 1234567', 'person why acme 1234567 --json | jq .next'))
    .action(withSession((session, _options, id, employeeId) => why(session, id, employeeId)));

  person
    .command('sync')
    .description('read them afresh and write what is due at once')
    .argument('<integration>', INTEGRATION)
    .argument('<employee>', EMPLOYEE)
    .option('--watch', 'follow it to its end and show the way they went; without it the run id is printed', false)
    .addHelpText(
      'after',
      examples('person sync acme 1234567 --watch', 'person sync acme 1234567 --json | jq -r .runId'),
    )
    .action(
      withSession<SyncOptions>((session, options, id, employeeId) => syncPerson(session, options, id, employeeId)),
    );

  person
    .command('invite')
    .description('have the LMS send the invitation, or send it again; once for each call')
    .argument('<integration>', INTEGRATION)
    .argument('<employee>', EMPLOYEE)
    .option('--watch', 'follow it to its end; without it the run id is printed', false)
    .option('--idempotency-key <key>', 'the same key sends one mail, however often it is sent')
    .addHelpText('after', examples('person invite acme 1234567 --watch'))
    .action(
      withSession<InviteOptions>((session, options, id, employeeId) => invitePerson(session, options, id, employeeId)),
    );

  person
    .command('hold')
    .description('write nothing for them, by no run, until somebody releases them')
    .argument('<integration>', INTEGRATION)
    .argument('<employee>', EMPLOYEE)
    .addHelpText('after', examples('person hold acme 1234567'))
    .action(withSession((session, _options, id, employeeId) => hold(session, id, employeeId)));

  person
    .command('release')
    .description('serve them again as Personio says, from the next run on')
    .argument('<integration>', INTEGRATION)
    .argument('<employee>', EMPLOYEE)
    .addHelpText('after', examples('person why acme 1234567', 'person release acme 1234567'))
    .action(withSession((session, _options, id, employeeId) => release(session, id, employeeId)));

  person
    .command('held')
    .description('list who is held, since when and by whom')
    .argument('<integration>', INTEGRATION)
    .addHelpText('after', examples('person held acme', "person held acme --json | jq -r '.[].employeeId'"))
    .action(withSession((session, _options, id) => holds(session, id)));

  person
    .command('erase')
    .description(
      'erase everything that is kept of them; no sync serves them from then on, the account in the LMS stays',
    )
    .argument('<employee>', EMPLOYEE)
    .option('--integration <name>', 'in this one only; otherwise in all')
    .option('--yes', 'without asking', false)
    .addHelpText('after', examples('person erase 1234567', 'person erase 1234567 --integration acme --yes'))
    .action(withSession<EraseOptions>((session, options, employeeId) => erase(session, options, employeeId)));

  person
    .command('readmit')
    .description('let syncs serve somebody again who was erased')
    .argument('<employee>', EMPLOYEE)
    .option('--integration <name>', 'in this one only; otherwise in all')
    .addHelpText('after', examples('person readmit 1234567'))
    .action(
      withSession<Pick<EraseOptions, 'integration'>>((session, options, employeeId) =>
        readmit(session, options, employeeId),
      ),
    );
}
