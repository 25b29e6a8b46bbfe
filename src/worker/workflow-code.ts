import { existsSync } from 'node:fs';
import { format, parse } from 'node:path';
import { fileURLToPath } from 'node:url';

export const WORKFLOWS = fileURLToPath(new URL('../workflows/index.ts', import.meta.url));

/** Where the variant of a bundle lies in whose sandbox failures are made ready for sealing. */
export function sealingVariant(path: string): string {
  const { dir, name, ext } = parse(path);
  return format({ dir, name: `${name}.sealing`, ext });
}

/** The worker's workflows: prebuilt, in the variant that fits its payload key, or bundled by itself. */
export function workflowCode(bundle: string | null, seals: boolean) {
  if (bundle === null) return { workflowsPath: WORKFLOWS };
  const codePath = seals ? sealingVariant(bundle) : bundle;
  if (existsSync(codePath)) return { workflowBundle: { codePath } };
  throw new Error(
    `MATRIKEL_WORKFLOW_BUNDLE: there is no file ${codePath}. Build it with src/worker/build-bundle.ts ${bundle}`,
  );
}
