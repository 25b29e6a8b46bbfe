import { readFile } from 'node:fs/promises';

const ROUTER = new URL('../../../web/src/router.tsx', import.meta.url);

/** Every address of the page as its router has it, so that a page that is added later is looked at as well. */
export async function addressesOfPage(values: Readonly<Record<string, string>>): Promise<string[]> {
  const paths = [...(await readFile(ROUTER, 'utf8')).matchAll(/\bpath: '([^']+)'/g)].map(([, path = '']) => path);
  return paths.map((path) =>
    path.replace(/\$\w+/g, (name, at: number) => {
      const value = values[path.slice(0, at) + name];
      if (value === undefined) throw new Error(`what is looked at under ${path}?`);
      return value;
    }),
  );
}
