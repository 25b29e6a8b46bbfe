import { idle, type Scenario, verdict } from '../scenario.ts';
import { anyTouch } from '../stage/harm.ts';
import type { Stage } from '../stage/stage.ts';

/** An administrator works on Personio's attribute settings; the scope may name the attribute by its label. */
function changed(name: string, change: (stage: Stage, key: string) => Promise<unknown>): Scenario {
  return {
    name,
    invariant: '3: What is not found for certain is not guessed: nobody is touched',
    group: 'quick',
    async play(theatre) {
      const stage = await theatre.stage();
      const before = await stage.inStep();
      const [key] = stage.company.scopeKeys;
      if (key === undefined) return idle('the scope asks for no attribute');
      await change(stage, key);
      const run = await stage.sync();
      return verdict(await stage.told(run), await anyTouch(stage.portal, before));
    },
  };
}

export const attributeRenamed = changed('The attribute of the scope is renamed', ({ company }, key) =>
  company.call('PATCH', `attributes/${key}`, { label: 'Umbenannt' }),
);

export const attributeDuplicated = changed(
  'A second attribute gets the name of the one in the scope',
  ({ company }, key) =>
    company.call<{ key: string; en: string; type: string; options: string[] }[]>('GET', 'attributes').then((all) => {
      const { en: label = '', type = 'list', options = [] } = all.find((one) => one.key === key) ?? {};
      return company.call('POST', 'attributes', { key: 'dynamic_9999999', label, type, options });
    }),
);

export const attributeReplaced = changed(
  'The attribute of the scope is deleted and made again, empty',
  async ({ company }, key) => {
    const all = await company.call<{ key: string; en: string; type: string; options: string[] }[]>('GET', 'attributes');
    const { en: label = '', type = 'list', options = [] } = all.find((one) => one.key === key) ?? {};
    await company.call('DELETE', `attributes/${key}`);
    await company.call('POST', 'attributes', { key: 'dynamic_9999998', label, type, options });
  },
);
