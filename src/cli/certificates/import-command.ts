import type { Command } from 'commander';
import { withSession } from '../connect/session.ts';
import { examples } from '../examples.ts';
import { type ImportOptions, importFolder } from './import/import-folder.ts';

/** Under `matrikel certificates`. */
export function addImportCommand(certificates: Command): void {
  certificates
    .command('import')
    .description('hand in PDFs from a folder with an index; repeated, nothing is taken twice')
    .argument('<integration>', 'name of the integration')
    .argument('<folder>', 'with the PDFs and index.csv or index.json')
    .option('--index <file>', 'another index, .csv or .json')
    .option('--dry-run', 'say what would be imported and what is wrong, and import nothing', false)
    .addHelpText('after', `${examples(...EXAMPLES)}\n\n${INDEX}`)
    .action(
      withSession<ImportOptions>((session, options, integration, folder) =>
        importFolder(session, options, integration, folder),
      ),
    );
}

const EXAMPLES = [
  'certificates import acme ./certificates --dry-run',
  'certificates import acme ./certificates',
  "certificates import acme . --index export.csv --json | jq '.[] | select(.problem)'",
];

const INDEX = `The index has a row for each PDF: file, employeeId (of Personio) or email, title, issuedOn, and where they apply expiresOn and id.
Days are 2026-11-22 or 22.11.2026. CSV is taken as Excel writes it; docs/certificates.md has an example.`;
