import { type Command, Option } from 'commander';
import { wholeNumber } from '../option-values.ts';

export interface SafetyOptions {
  readonly approval?: 'when-guarded' | 'always';
  readonly approvalHours?: number;
  readonly guard?: 'on' | 'off';
  readonly confirmFirstRun?: 'yes' | 'no';
  readonly guardShare?: number;
  readonly guardLeast?: number;
  readonly guardMost?: number;
  readonly guardSmallBelow?: number;
  readonly guardSmall?: number;
  readonly guardWindowShare?: number;
  readonly guardWindowDays?: number;
  readonly guardShrink?: number;
  readonly guardUnit?: number;
  readonly keepValuesDays?: number;
  readonly keepMailsDays?: number;
}

const PERCENT = wholeNumber(1, 100);
const PEOPLE = wholeNumber(1, 100_000);

/** What protects people; it takes effect at once. */
export function addSafetyOptions(command: Command): Command {
  return command
    .addOption(new Option('--approval <when>', 'which runs wait for a person').choices(['when-guarded', 'always']))
    .option('--approval-hours <n>', 'how long a waiting plan can be approved', wholeNumber(1, 720))
    .addOption(
      new Option('--guard <state>', 'whether plans are looked at before they are applied').choices(['on', 'off']),
    )
    .addOption(
      new Option('--confirm-first-run <yes|no>', 'a first run that invites or meets members waits').choices([
        'yes',
        'no',
      ]),
    )
    .option('--guard-share <percent>', 'a run waits above this share of the active learners', PERCENT)
    .option('--guard-least <people>', 'and at least this many', PEOPLE)
    .option('--guard-most <people>', 'a run waits at this many, whatever their share', PEOPLE)
    .option(
      '--guard-small-below <people>',
      'below this many learners --guard-small counts instead',
      wholeNumber(0, 10_000),
    )
    .option('--guard-small <people>', 'a run waits at this many where there are few learners', PEOPLE)
    .option('--guard-window-share <percent>', 'the share that unapproved runs may come to together', PERCENT)
    .option('--guard-window-days <n>', 'within this many days', wholeNumber(1, 90))
    .option('--guard-shrink <percent>', 'a run waits when Personio hands out fewer people, by more than this', PERCENT)
    .option('--guard-unit <people>', 'a run waits when a department, office or team of this size is empty', PEOPLE)
    .option('--keep-values-days <n>', 'how long values before and after are kept', wholeNumber(1, 3_650))
    .option('--keep-mails-days <n>', 'how long mails are kept', wholeNumber(1, 3_650));
}

/** As the API takes it; what was not given stays undefined. */
export function safetyOf(options: SafetyOptions) {
  return {
    approval: options.approval,
    approvalHours: options.approvalHours,
    guard: {
      enabled: options.guard && options.guard === 'on',
      confirmFirstRun: options.confirmFirstRun && options.confirmFirstRun === 'yes',
      sharePercent: options.guardShare,
      leastPeople: options.guardLeast,
      mostPeople: options.guardMost,
      smallBelow: options.guardSmallBelow,
      smallPeople: options.guardSmall,
      windowPercent: options.guardWindowShare,
      windowDays: options.guardWindowDays,
      shrinkPercent: options.guardShrink,
      unitPeople: options.guardUnit,
    },
    retention: { valuesDays: options.keepValuesDays, mailsDays: options.keepMailsDays },
  };
}
