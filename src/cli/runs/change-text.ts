import type { Schemas } from '../../client/index.ts';

type Step = Schemas['Step'];

/** `department: Einkauf → Vertrieb; position: - → Leitung`, with the quotes that a blank value would need left out. */
export function changeText({ before, after, evidence }: Pick<Step, 'before' | 'after' | 'evidence'>): string {
  const fields = Object.keys({ ...before, ...after });
  const changes = fields.map((field) => {
    const to = valueText(after?.[field]);
    return before === null ? `${field}: ${to}` : `${field}: ${valueText(before[field])} → ${to}`;
  });
  const why = typeof evidence?.kind === 'string' ? ` (evidence: ${evidence.kind})` : '';
  return `${changes.join('; ')}${why}`;
}

function valueText(value: string | boolean | null | undefined): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return value || '-';
}
