import type { Command } from 'commander';
import { withSession } from '../../connect/session.ts';
import { examples } from '../../examples.ts';
import { addPlannedOptions } from '../options.ts';
import { activate, type DraftChange, discard } from './decide.ts';
import { people } from './people.ts';
import { type PreviewOptions, preview } from './preview.ts';
import { type SetOptions, setDraft } from './set.ts';
import { showDraft } from './show.ts';

const NAME = 'name of the integration';
const IF_MATCH = ['--if-match <revision>', 'only where nobody has changed the integration since'] as const;

export function addDraftCommand(integration: Command): void {
  const draft = integration
    .command('draft')
    .description('settings that are not in force yet: write them down, see what would come of them, activate them');

  draft
    .command('show')
    .description('what the draft would change')
    .argument('<name>', NAME)
    .addHelpText('after', examples('integration draft show acme'))
    .action(withSession((session, _options, name) => showDraft(session, name)));

  addPlannedOptions(
    draft
      .command('set')
      .description('put settings into the draft; what is left out stays as in the draft, or as in force')
      .argument('<name>', NAME)
      .option('--rebase', 'first put the draft on top of what came into force since it was made', false)
      .option(...IF_MATCH),
  )
    .addHelpText(
      'after',
      examples(
        'integration draft set acme --groups department team',
        "integration draft set acme --scope 'elearnio Sync=ja' --scope Standort=Wien",
        'integration draft set acme --file acme.json',
      ),
    )
    .action(withSession<SetOptions>((session, options, name) => setDraft(session, options, name)));

  draft
    .command('preview')
    .description('read both sides and say for whom the draft would do something else; writes nothing')
    .argument('<name>', NAME)
    .option('--no-watch', 'print the run id and let it go on by itself')
    .addHelpText(
      'after',
      examples('integration draft preview acme', 'integration draft preview acme --json | tail -n 1'),
    )
    .action(withSession<PreviewOptions>((session, options, name) => preview(session, options, name)));

  draft
    .command('people')
    .description('for whom the draft of a preview would do something else; their values: matrikel plan <run> --differs')
    .argument('<run>', 'id of the preview')
    .addHelpText(
      'after',
      examples('integration draft people "$RUN"', 'integration draft people "$RUN" --json | jq length'),
    )
    .action(withSession((session, _options, run) => people(session, run)));

  draft
    .command('activate')
    .description('put the draft into force; the next run looks at everybody anew')
    .argument('<name>', NAME)
    .option('--rebase', 'on top of what came into force since the draft was made', false)
    .option(...IF_MATCH)
    .addHelpText('after', examples('integration draft activate acme'))
    .action(
      withSession<DraftChange & { rebase: boolean }>((session, options, name) => activate(session, options, name)),
    );

  draft
    .command('discard')
    .description('forget the draft; what is in force stays')
    .argument('<name>', NAME)
    .option(...IF_MATCH)
    .addHelpText('after', examples('integration draft discard acme'))
    .action(withSession<DraftChange>((session, options, name) => discard(session, options, name)));
}
