import { type Command, Option } from 'commander';
import { CHOICES, ENCODINGS } from '../../../domain/mapping/field-type.ts';
import { withSession } from '../../connect/session.ts';
import { examples } from '../../examples.ts';
import { type AddOptions, addRow, removeRow } from './change-rows.ts';
import { listCandidates, listRows } from './list.ts';

const NAME = 'name of the integration';

export function addMappingCommand(integration: Command): void {
  const mapping = integration
    .command('mapping')
    .description('rows that each tie one attribute of Personio to one field of the LMS; changes go into the draft');

  mapping
    .command('list')
    .description('the rows, with both types and what is wrong with any; of the draft where there is one')
    .argument('<name>', NAME)
    .addHelpText('after', examples('integration mapping list acme', 'integration mapping list acme --json'))
    .action(withSession((session, _options, name) => listRows(session, name)));

  mapping
    .command('candidates')
    .description('which fields each attribute goes into, by type')
    .argument('<name>', NAME)
    .addHelpText(
      'after',
      examples('integration mapping candidates acme', 'integration mapping candidates acme | grep -i kostenstelle'),
    )
    .action(withSession((session, _options, name) => listCandidates(session, name)));

  mapping
    .command('add')
    .description('put one more row into the draft; refused with both types where they do not match')
    .argument('<name>', NAME)
    .argument('<attribute>', 'of Personio: key, or a label that only one carries')
    .argument('<field>', 'of the LMS: key, or a label that only one carries')
    .addOption(new Option('--choice <choice>', 'of a choice: one value or several').choices(CHOICES))
    .addOption(new Option('--encoding <encoding>', 'how several values are written').choices(ENCODINGS))
    .addHelpText(
      'after',
      examples(
        "integration mapping add acme Standort 'Office location'",
        'integration mapping add acme Schulungen Courses --choice multi --encoding json',
      ),
    )
    .action(
      withSession<AddOptions>((session, options, name, attribute, field) =>
        addRow(session, name, { attribute, field, ...options }),
      ),
    );

  mapping
    .command('remove')
    .description('take a row out of the draft; what the field holds stays, and nothing writes it any more')
    .argument('<name>', NAME)
    .argument('<row>', 'its number in the list, or its field')
    .addHelpText('after', examples('integration mapping remove acme 2', 'integration mapping remove acme Courses'))
    .action(withSession((session, _options, name, row) => removeRow(session, name, row)));
}
