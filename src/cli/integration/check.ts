import { answered } from '../../client/index.ts';
import type { Session } from '../connect/session.ts';
import { EXIT } from '../exit-codes.ts';
import { problemsInWords } from '../runs/problems-in-words.ts';

export async function check({ api, out }: Session, id: string): Promise<number> {
  const result = await answered(api.POST('/api/v1/integrations/{id}/check', { params: { path: { id } } }));
  const { ok, problems, quarantineEnded } = result;
  if (out.json) await out.printJson(result);
  else {
    if (problems.length > 0) await out.print(`${problemsInWords(problems, out)}\n`);
    await out.print(verdict(ok, problems.length));
    if (quarantineEnded) await out.print('The quarantine is over: runs may start again.');
  }
  return ok ? 0 : EXIT.checkSaysNo;
}

function verdict(ok: boolean, problems: number): string {
  if (!ok) return 'A sync could not start.';
  return problems === 0 ? 'Everything is in order.' : 'A sync could start. What stands above is worth a look.';
}
