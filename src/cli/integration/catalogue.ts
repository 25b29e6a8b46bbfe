import type { Command } from 'commander';
import { answered, type Schemas } from '../../client/index.ts';
import { type Session, withSession } from '../connect/session.ts';
import { examples } from '../examples.ts';
import { type ListWords, printList } from '../output/list.ts';

export function addCatalogueCommands(integration: Command): void {
  integration
    .command('attributes')
    .description("Personio's attributes that the credential may read, and those that a sync wants and may not")
    .argument('<name>', 'name of the integration')
    .addHelpText('after', examples('integration attributes acme', 'integration attributes acme | grep -i kostenstelle'))
    .action(withSession((session, _options, name) => attributes(session, name)));

  integration
    .command('fields')
    .description('fields of the LMS, and which attribute feeds each')
    .argument('<name>', 'name of the integration')
    .addHelpText('after', examples('integration fields acme'))
    .action(withSession((session, _options, name) => fields(session, name)));

  integration
    .command('groups')
    .description('groups of the LMS, and what keeps people from being added to them')
    .argument('<name>', 'name of the integration')
    .addHelpText('after', examples('integration groups acme'))
    .action(withSession((session, _options, name) => groups(session, name)));
}

const ATTRIBUTES: ListWords<Schemas['Attribute']> = {
  columns: [
    { head: 'KEY', cell: ({ key }) => key },
    { head: 'LABEL', cell: ({ label }) => label, wraps: true },
    { head: 'TYPE', cell: ({ typeLabel }) => typeLabel, wraps: true },
    { head: 'GOES ALONG', cell: (attribute) => (attribute.default ? 'by itself' : 'where mapped') },
    { head: 'OPTIONS', cell: ({ options }) => options.join(', '), wraps: true },
  ],
  nothing: 'The credential may read no attribute. Allow some in Personio > Settings > API credentials.',
};

async function attributes({ api, out }: Session, id: string): Promise<void> {
  const call = api.GET('/api/v1/integrations/{id}/catalogue/attributes', { params: { path: { id } } });
  const catalogue = await answered(call);
  if (out.json) return out.printJson(catalogue);
  await printList(out, [catalogue.items], ATTRIBUTES);
  for (const { label, attribute, required, field } of catalogue.notReadable) {
    const effect = field === null ? '' : `; ${field} stays as it is`;
    out.say(`Not readable${required ? '' : ' (optional)'}: ${label} (${attribute})${effect}`);
  }
}

const FIELDS: ListWords<Schemas['Field']> = {
  columns: [
    { head: 'FIELD', cell: ({ key }) => key },
    { head: 'LABEL', cell: ({ label }) => label, wraps: true },
    { head: 'USE', cell: ({ use }) => use },
    { head: 'FED BY', cell: ({ fedBy }) => fedBy?.attribute ?? null, wraps: true },
    { head: 'TYPE', cell: ({ typeLabel }) => typeLabel ?? 'any text', wraps: true },
    { head: 'VALUES', cell: ({ allowed }) => allowed?.join(', ') ?? null, wraps: true },
  ],
  nothing: 'This LMS has no fields.',
};

async function fields({ api, out }: Session, id: string): Promise<void> {
  const call = api.GET('/api/v1/integrations/{id}/catalogue/fields', { params: { path: { id } } });
  await printList(out, [(await answered(call)).items], FIELDS);
}

const GROUPS: ListWords<Schemas['Group']> = {
  columns: [
    { head: 'GROUP', cell: ({ name }) => name, wraps: true },
    { head: 'EXTERNAL ID', cell: ({ externalId }) => externalId },
    { head: 'ASSIGNABLE', cell: ({ assignable }) => (assignable ? 'yes' : 'no') },
    { head: 'WHY NOT', cell: ({ problem }) => problem && `${problem.message} ${problem.remedy}`, wraps: true },
  ],
  nothing: 'The LMS has no groups.',
};

async function groups({ api, out }: Session, id: string): Promise<void> {
  const call = api.GET('/api/v1/integrations/{id}/catalogue/groups', { params: { path: { id } } });
  await printList(out, [(await answered(call)).items], GROUPS);
}
