import type { Figure } from './figure.ts';
import type { Report } from './report.ts';

export function describe(report: Report): string {
  const rows = report.figures.map((figure) => [figure.name, shown(figure), limitOf(figure), verdictOf(figure)]);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const setup = Object.entries(report.setup).map(([name, value]) => `${name} ${value ?? 'none'}`);
  const lines = rows.map((row) =>
    `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd(),
  );
  return [`\n${report.name} (${setup.join(', ')})`, ...lines].join('\n');
}

function shown({ value, unit }: Figure): string {
  return `${Number.isInteger(value) ? value.toLocaleString('en') : Number(value.toPrecision(4))} ${unit}`.trim();
}

function limitOf({ limit }: Figure): string {
  return limit ? `${limit.is} ${limit.value.toLocaleString('en')}` : '';
}

function verdictOf({ met }: Figure): string {
  if (met === null) return '';
  return met ? 'met' : 'MISSED';
}
