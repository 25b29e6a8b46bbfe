import { Argument, type Command } from 'commander';
import { answered } from '../../client/index.ts';
import { type Session, withSession } from '../connect/session.ts';
import { examples } from '../examples.ts';
import { wholeNumber } from '../option-values.ts';
import { sync } from '../runs/sync-command.ts';
import { daysOf } from './days.ts';
import { askForDueNow } from './due-dates.ts';
import { pollNow } from './poll.ts';
import { type SetOptions, set } from './set.ts';
import { printSchedule, show } from './show.ts';

const NAME = 'name of the integration';

export function addScheduleCommand(program: Command): void {
  const schedule = program.command('schedule').description('what starts by itself, and when');

  schedule
    .command('show')
    .description('the schedule, and what starts next')
    .argument('<integration>', NAME)
    .addHelpText('after', examples('schedule show acme', "schedule show acme --json | jq '.timers[].next[0]'"))
    .action(withSession((session, _options, id) => show(session, id)));

  schedule
    .command('set')
    .description('change what is given; it takes effect at once')
    .argument('<integration>', NAME)
    .option('--at <hh:mm>', 'time of day of the full sync')
    .option('--days <days>', 'on which days: daily, mon-fri, mon,wed,fri', daysOf)
    .option('--by-hand', 'no full sync starts by itself')
    .option('--time-zone <name>', 'IANA time zone of the time of day, like Europe/Berlin')
    .option('--poll <minutes>', 'look for changes in Personio every so many minutes', wholeNumber(1, 1_440))
    .option('--no-poll', 'do not look for changes')
    .option('--drift-at <hh:mm>', 'time of day of a look at what was edited in the LMS, which writes nothing')
    .option('--drift-days <days>', 'on which days: daily, mon-fri, mon,wed,fri', daysOf)
    .option('--no-drift', 'leave that to full syncs, which find it as well')
    .addHelpText('after', examples(...SET_EXAMPLES))
    .action(withSession<SetOptions>((session, options, id) => set(session, options, id)));

  schedule
    .command('pause')
    .description('nothing starts by itself until it is resumed; what goes on is not touched')
    .argument('<integration>', NAME)
    .option('--note <text>', 'why, for whoever wonders')
    .addHelpText('after', examples('schedule pause acme --note "the LMS moves until Monday"'))
    .action(withSession<{ note?: string }>(pause));

  schedule
    .command('resume')
    .description(
      'start by itself again: starts that were missed stay missed, changes that were noticed meanwhile follow now',
    )
    .argument('<integration>', NAME)
    .addHelpText('after', examples('schedule resume acme'))
    .action(withSession((session, _options, id) => resume(session, id)));

  schedule
    .command('poll')
    .description('look for changes in Personio now; the schedule stays as it is')
    .argument('<integration>', NAME)
    .addHelpText('after', examples('schedule poll acme', 'schedule poll acme --json | jq .lastPoll'))
    .action(withSession((session, _options, id) => pollNow(session, id)));

  schedule
    .command('run')
    .description('start one of these now; the schedule stays as it is')
    .argument('<integration>', NAME)
    .addArgument(new Argument('[what]', 'what to start').choices(WHAT).default('full-sync'))
    .option('--watch', 'follow a run to its end', false)
    .addHelpText(
      'after',
      examples('schedule run acme --watch', 'schedule run acme drift-check --watch', 'schedule run acme due-dates'),
    )
    .action(
      withSession<{ watch: boolean }>((session, { watch }, id, what) => runNow(session, what as What, watch, id)),
    );
}

const WHAT = ['full-sync', 'poll', 'due-dates', 'drift-check'] as const;
type What = (typeof WHAT)[number];

async function runNow(session: Session, what: What, watch: boolean, id: string): Promise<number> {
  if (what === 'poll') await pollNow(session, id);
  else if (what === 'due-dates') await askForDueNow(session, id);
  else
    return sync(
      session,
      { kind: what === 'full-sync' ? 'full' : 'drift', dryRun: false, watch, okWithProblems: false },
      id,
    );
  return 0;
}

const SET_EXAMPLES = [
  'schedule set acme --at 03:30 --poll 5',
  'schedule set acme --at 22:00 --days mon-fri --time-zone Europe/Vienna',
  'schedule set acme --drift-at 12:00 --drift-days mon-fri',
  'schedule set acme --by-hand --no-poll --no-drift',
];

async function pause(session: Session, { note }: { readonly note?: string }, id: string): Promise<void> {
  const body = note === undefined ? {} : { note };
  const params = { path: { id } };
  const call = session.api.POST('/api/v1/integrations/{id}/schedule/pause', { params, body });
  await printSchedule(session, id, await answered(call));
}

async function resume(session: Session, id: string): Promise<void> {
  const params = { path: { id } };
  const call = session.api.POST('/api/v1/integrations/{id}/schedule/resume', { params });
  await printSchedule(session, id, await answered(call));
}
