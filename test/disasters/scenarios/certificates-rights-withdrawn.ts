import { aboutCertificates } from '../about-certificates.ts';
import { filedSoFar, switchOn, transferOf, tryNow, untilFiled } from '../stage/certificates.ts';
import type { Stage } from '../stage/stage.ts';

export const certificatesRightsWithdrawn = aboutCertificates({
  name: 'Personio withdraws the right to documents while certificates are filed, and then their category goes',
  group: 'quick',
  people: 10,
  each: 3,
  async befall({ stage, total }) {
    const { company } = stage;
    const rights = (isThere: boolean) => ({ rights: { 'documents:write': isThere, 'documents:read': isThere } });
    await company.settings({ latencyMs: 200 });
    await switchOn(stage);
    await untilFiled(stage, total / 5);
    await company.call('PUT', 'credential', rights(false));
    const first = await stopped(stage);
    await company.call('PUT', 'credential', rights(true));
    await tryNow(stage);
    await untilFiled(stage, total / 2);
    const [category] = (await company.call<Category[]>('GET', 'document-categories')).filter(isOurs);
    await company.call('DELETE', `document-categories/${category?.id}`);
    const second = await stopped(stage);
    const filed = await filedSoFar(stage);
    await company.call('POST', 'document-categories', { name: 'Performance' });
    await tryNow(stage);
    return `stopped with ${first} and ${second}, and went on with the other ${total - filed}`;
  },
});

interface Category {
  readonly id: number;
  readonly name: string;
}
const isOurs = ({ name }: Category) => name === 'Performance';

/** What it says it stopped for. */
async function stopped(stage: Stage): Promise<string> {
  let codes: string[] = [];
  await stage.until('the transfer stands still', async () => {
    const { state, problems } = await transferOf(stage);
    codes = problems.map(({ code }) => code);
    return state === 'stopped' && codes.length > 0;
  });
  return codes.join(', ');
}
