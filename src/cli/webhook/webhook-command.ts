import type { Command } from 'commander';
import { answered } from '../../client/index.ts';
import { type Session, withSession } from '../connect/session.ts';
import { examples } from '../examples.ts';
import { printWebhook } from './print-webhook.ts';

const NAME = 'name of the integration';

export function addWebhookCommand(program: Command): void {
  const webhook = program.command('webhook').description('have Personio call when somebody changes');

  webhook
    .command('show')
    .description('whether Personio calls, when it last did, and what stands in the way')
    .argument('<integration>', NAME)
    .addHelpText('after', examples('webhook show acme', "webhook show acme --json | jq '.state'"))
    .action(withSession((session, _options, id) => show(session, id)));

  webhook
    .command('on')
    .description('make and enable the subscription in Personio; needs MATRIKEL_PUBLIC_URL')
    .argument('<integration>', NAME)
    .addHelpText('after', examples('webhook on acme'))
    .action(withSession((session, _options, id) => turn(session, 'on', id)));

  webhook
    .command('off')
    .description('remove the subscription in Personio; changes are then only looked for')
    .argument('<integration>', NAME)
    .addHelpText('after', examples('webhook off acme'))
    .action(withSession((session, _options, id) => turn(session, 'off', id)));

  webhook
    .command('check')
    .description('look after the subscription now, as happens every hour: repair it, or make it again')
    .argument('<integration>', NAME)
    .addHelpText('after', examples('webhook check acme'))
    .action(withSession((session, _options, id) => check(session, id)));

  webhook
    .command('rotate')
    .description('give Personio another token; no event is lost meanwhile')
    .argument('<integration>', NAME)
    .addHelpText('after', examples('webhook rotate acme'))
    .action(withSession((session, _options, id) => rotate(session, id)));
}

async function show(session: Session, id: string): Promise<void> {
  const call = session.api.GET('/api/v1/integrations/{id}/webhook', { params: { path: { id }, query: {} } });
  await printWebhook(session, id, await answered(call));
}

async function turn(session: Session, wanted: 'on' | 'off', id: string): Promise<void> {
  const params = { path: { id }, query: {} };
  const call = session.api.PUT('/api/v1/integrations/{id}/webhook', { params, body: { wanted } });
  await printWebhook(session, id, await answered(call));
}

async function check(session: Session, id: string): Promise<void> {
  const params = { path: { id }, query: {} };
  await printWebhook(
    session,
    id,
    await answered(session.api.POST('/api/v1/integrations/{id}/webhook/check', { params })),
  );
}

async function rotate(session: Session, id: string): Promise<void> {
  const params = { path: { id }, query: {} };
  await printWebhook(
    session,
    id,
    await answered(session.api.POST('/api/v1/integrations/{id}/webhook/rotate', { params })),
  );
}
