import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Machine } from '../measure/machine.ts';
import type { Report } from './report.ts';

export const RESULTS = fileURLToPath(new URL('../results.json', import.meta.url));

export function writeResults(file: string, machine: Machine, reports: readonly Report[], tookMs: number): void {
  const missed = reports.flatMap(({ name, figures }) =>
    figures.filter(({ met }) => met === false).map((figure) => `${name}: ${figure.name}`),
  );
  const results = { machine, tookSeconds: Math.round(tookMs / 1000), missed, reports };
  writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);
}
