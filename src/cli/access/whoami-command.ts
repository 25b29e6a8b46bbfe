import type { Command } from 'commander';
import { answered } from '../../client/index.ts';
import { withSession } from '../connect/session.ts';
import { examples } from '../examples.ts';
import { factsText } from '../output/facts.ts';
import { timeText } from '../output/times.ts';

export function addWhoamiCommand(program: Command): void {
  program
    .command('whoami')
    .description('which token is used, where, and what it may do')
    .addHelpText('after', examples('whoami', 'whoami --json | jq -r .role'))
    .action(
      withSession(async ({ api, out, url }) => {
        const me = await answered(api.GET('/api/v1/me'));
        if (out.json) return out.printJson({ ...me, api: url });
        await out.print(
          factsText([
            ['API', url],
            [me.kind === 'user' ? 'Person' : 'Token', me.name],
            ['Role', me.role],
            ['Expires', timeText(me.expiresAt) || 'never'],
          ]),
        );
      }),
    );
}
