import { type Command, Option } from 'commander';
import { LMS_KINDS } from '../../ports/connection.ts';
import { withSession } from '../connect/session.ts';
import { examples } from '../examples.ts';
import { addCatalogueCommands } from './catalogue.ts';
import { type ChangeOptions, change } from './change.ts';
import { check } from './check.ts';
import { create } from './create.ts';
import { addDraftCommand } from './draft/draft-command.ts';
import { list } from './list.ts';
import { addMappingCommand } from './mapping/mapping-command.ts';
import { addIntegrationOptions, type IntegrationOptions } from './options.ts';
import { type RemoveOptions, remove } from './remove.ts';
import { show } from './show.ts';
import { versions } from './versions.ts';

const NAME = 'name of the integration';

export function addIntegrationCommand(program: Command): void {
  const integration = program
    .command('integration')
    .description('set up and check integrations: one Personio credential, one LMS portal, settings');

  integration
    .command('list')
    .description('list all integrations')
    .addHelpText('after', examples('integration list', "integration list --json | jq -r '.[].name'"))
    .action(withSession((session) => list(session)));

  integration
    .command('show')
    .description('settings of an integration; secrets are never shown')
    .argument('<name>', NAME)
    .addHelpText('after', examples('integration show acme', 'integration show acme --json > acme.json'))
    .action(withSession((session, _options, name) => show(session, name)));

  addIntegrationOptions(
    integration
      .command('create')
      .description(
        'set up an integration; secrets come from files, the environment or a question, never from arguments',
      )
      .argument('[name]', '1 to 60 of a-z, 0-9 and hyphens; may stand in the file')
      .addOption(new Option('--kind <kind>', 'which LMS').choices(LMS_KINDS)),
  )
    .addHelpText('after', `${examples(...CREATE_EXAMPLES)}\n\n${SECRETS}`)
    .action(withSession<IntegrationOptions>((session, options, name) => create(session, options, name)));

  addIntegrationOptions(
    integration
      .command('change')
      .description('change what is given; everything else stays')
      .argument('<name>', NAME)
      .option('--name <name>', 'a new name')
      .option('--new-client-secret', 'a new client secret of Personio, from the environment or by a question')
      .option('--new-api-key', 'a new API key of the LMS, likewise')
      .option('--new-webhook-secret', 'what the LMS signs its webhooks with, likewise')
      .option('--if-match <revision>', 'only where nobody has changed it since; a file as shown brings its own')
      .option('--activate', 'settings take effect at once, without a draft and its preview', false),
  )
    .addHelpText('after', `${examples(...CHANGE_EXAMPLES)}\n\n${SECRETS}`)
    .action(withSession<ChangeOptions>((session, options, name) => change(session, options, name)));

  integration
    .command('delete')
    .description('remove an integration with its runs and links; the accounts in the LMS stay as they are')
    .argument('<name>', NAME)
    .option('--yes', 'without asking', false)
    .option('--if-match <revision>', 'only where nobody has changed it since')
    .addHelpText('after', examples('integration delete acme', 'integration delete acme --yes'))
    .action(withSession<RemoveOptions>((session, options, name) => remove(session, options, name)));

  integration
    .command('check')
    .description('ask both vendors what a run would stumble over; exit code 3 if a run could not start')
    .argument('<name>', NAME)
    .addHelpText('after', examples('integration check acme', 'integration check acme && matrikel sync acme --watch'))
    .action(withSession((session, _options, name) => check(session, name)));

  integration
    .command('versions')
    .description('which settings were in force since when, and who activated them; newest first')
    .argument('<name>', NAME)
    .addHelpText(
      'after',
      examples('integration versions acme', "integration versions acme --json | jq '.[0].settings'"),
    )
    .action(withSession((session, _options, name) => versions(session, name)));

  addDraftCommand(integration);
  addMappingCommand(integration);
  addCatalogueCommands(integration);
}

const CREATE_EXAMPLES = [
  "integration create acme --kind elearnio --client-id papi-1 --scope 'elearnio Sync=ja' --groups department team",
  'integration create --file acme.json --api-key-file /run/secrets/elearnio',
  'integration create acme --kind moodle --lms-url https://learn.acme.example --client-id papi-1 --connector accounts=oauth2',
  'integration show acme --json | jq \'.name = "acme-2"\' | matrikel integration create --file -',
];

const CHANGE_EXAMPLES = [
  'integration change acme --recipient hr@example.com --approval always --guard-share 3',
  'integration change acme --invitations automatic --activate',
  "integration change acme --connector 'profileFields=eintritt: date; stufe: menu(1|2|3)' --activate",
  'integration change acme --file acme.json',
  'integration change acme --new-api-key',
];

const SECRETS = `Secrets: --client-secret-file and --api-key-file, else MATRIKEL_PERSONIO_CLIENT_SECRET and MATRIKEL_LMS_API_KEY,
else a question whose answer is not shown. In a file they are personio.clientSecret and lms.apiKey. An LMS that calls by itself (LearnUpon) signs
with a secret of its own: --webhook-secret-file, or change --new-webhook-secret with MATRIKEL_LMS_WEBHOOK_SECRET; in a file lms.webhookSecret.`;
