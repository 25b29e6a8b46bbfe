import { type Command, Option } from 'commander';
import { DRIFT_POLICIES, GROUP_ATTRIBUTES } from '../../domain/settings.ts';
import { collected, wholeNumber } from '../option-values.ts';
import { addSafetyOptions, type SafetyOptions } from './safety-options.ts';

/** Settings that decide what is planned for whom. */
export interface PlannedOptions {
  readonly file?: string;
  readonly invitations?: string;
  readonly groups?: readonly string[];
  readonly memberships?: string;
  readonly scope?: readonly string[];
  readonly drift?: string;
  readonly driftField?: readonly string[];
  readonly outOfScope?: string;
  readonly create?: string;
  readonly daysBeforeHire?: number;
  readonly lastDay?: string;
  readonly graceDays?: number;
  readonly connector?: readonly string[];
}

/** Options for the usual settings; all others go by file. */
export interface IntegrationOptions extends PlannedOptions, SafetyOptions {
  readonly kind?: string;
  readonly clientId?: string;
  readonly personioUrl?: string;
  readonly lmsUrl?: string;
  readonly lmsUser?: string;
  readonly recipient?: readonly string[];
  readonly mailLanguage?: string;
  readonly syncIntervalMinutes?: number | 'by-hand';
  readonly clientSecretFile?: string;
  readonly apiKeyFile?: string;
  readonly webhookSecretFile?: string;
  readonly certificates?: 'on' | 'off';
  readonly certificateCategory?: string;
}

export function addPlannedOptions(command: Command): Command {
  return command
    .option('--file <path>', 'settings as JSON, as "integration show --json" prints them; - reads stdin')
    .option('--scope <attribute=value>', 'who is synced; given several times, all must hold', collected)
    .option('--groups <attributes...>', `attributes that name groups: ${GROUP_ATTRIBUTES.join(', ')}`)
    .addOption(
      new Option(
        '--memberships <how>',
        'whether people are also taken out of groups that Matrikel added them to',
      ).choices(['add-only', 'managed']),
    )
    .addOption(new Option('--invitations <how>', 'invitations of new accounts').choices(['automatic', 'by-hand']))
    .addOption(new Option('--drift <policy>', 'fields that somebody edited in the LMS').choices(DRIFT_POLICIES))
    .option('--drift-field <field=policy>', 'the same for one field; may be given several times', collected)
    .option(
      '--connector <name=value>',
      'a switch of this LMS alone (on or off), or a choice; may be given several times',
      collected,
    )
    .addOption(
      new Option('--create <when>', 'when somebody new gets an account').choices(['when-seen', 'on-hire-date']),
    )
    .option('--days-before-hire <n>', 'with --create on-hire-date: how many days before it', wholeNumber(0, 366))
    .addOption(
      new Option('--last-day <what>', 'whether access ends after the last working day').choices([
        'ignore',
        'end-access',
      ]),
    )
    .addOption(
      new Option('--out-of-scope <what>', 'the account of who leaves the scope').choices(['leave', 'deactivate']),
    )
    .option('--grace-days <n>', 'with --out-of-scope deactivate: how many days later', wholeNumber(0, 366));
}

export function addIntegrationOptions(command: Command): Command {
  const common = addPlannedOptions(command)
    .option('--client-id <id>', 'client id of the Personio credential')
    .option('--personio-url <url>', 'address of Personio')
    .option('--lms-url <url>', "address of the LMS's API; of Moodle that of the site")
    .option('--lms-user <name>', 'user name that belongs to the API key, where the LMS gives one')
    .option('--recipient <address>', 'who gets the summary mail; may be given several times', collected)
    .addOption(new Option('--mail-language <language>', 'language of the summary mail').choices(['de', 'en']))
    .option('--sync-interval-minutes <n>', 'how often a sync is expected to succeed, or by-hand', minutes)
    .addOption(new Option('--certificates <state>', 'into the personnel files of Personio').choices(['on', 'off']))
    .option('--certificate-category <name>', 'document category in Personio, at first Performance')
    .option('--client-secret-file <path>', 'file with the client secret of Personio; - reads stdin')
    .option('--api-key-file <path>', 'file with the API key of the LMS (Moodle: the token); - reads stdin')
    .option('--webhook-secret-file <path>', 'file with what the LMS signs its webhooks with; - reads stdin');
  return addSafetyOptions(common);
}

function minutes(text: string): number | 'by-hand' {
  return text === 'by-hand' ? text : wholeNumber(1, 1_000_000)(text);
}
