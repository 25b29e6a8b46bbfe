import { answered, type Schemas } from '../../client/index.ts';
import { Explained } from '../../servers/explained.ts';
import { pagesOf } from '../connect/pages.ts';
import type { Session } from '../connect/session.ts';
import { EXIT } from '../exit-codes.ts';
import { commandLine } from '../own-name.ts';

export function userPages({ api }: Pick<Session, 'api'>): AsyncGenerator<readonly Schemas['User'][]> {
  return pagesOf(({ limit, cursor }) => {
    const query = { limit, ...(cursor ? { after: cursor } : {}) };
    return answered(api.GET('/api/v1/users', { params: { query } }));
  });
}

/** By address, or by id. The API goes by ids alone, since addresses of calls end up in logs of proxies. */
export async function findUser(session: Pick<Session, 'api'>, who: string): Promise<Schemas['User']> {
  for await (const page of userPages(session)) {
    const found = page.find(({ id, email }) => id === who || email === who.toLowerCase());
    if (found) return found;
  }
  throw new Explained(
    `Nobody here has the address "${who}". List who there is: ${commandLine('users list')}`,
    EXIT.badInput,
  );
}
