/** Of each name that a /metrics answer serves: its labels and the values that they have. */
export type Served = ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>;

/** Reads answers in Prometheus' text form; several are taken together. https://prometheus.io/docs/instrumenting/exposition_formats/ */
export function servedBy(...texts: string[]): Served {
  const served = new Map<string, Map<string, Set<string>>>();
  for (const line of texts.join('\n').split('\n')) {
    const [, name, labels = ''] = /^([a-zA-Z_:][\w:]*)(?:\{(.*)\})? \S+$/.exec(line) ?? [];
    if (name === undefined) continue;
    const known = served.get(name) ?? new Map<string, Set<string>>();
    for (const [, label = '', value = ''] of labels.matchAll(/(\w+)="((?:[^"\\]|\\.)*)"/g))
      known.set(label, (known.get(label) ?? new Set()).add(value));
    served.set(name, known);
  }
  return served;
}
