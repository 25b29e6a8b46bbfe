import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';

const file = (path: string) => readFile(new URL(`../../${path}`, import.meta.url), 'utf8');

export interface AlertRule {
  readonly alert: string;
  readonly expr: string;
  readonly labels: { readonly severity: string };
  readonly annotations: { readonly summary: string; readonly remedy: string; readonly docs: string };
}

export async function alertRules(): Promise<AlertRule[]> {
  const { groups } = parse(await file('deploy/prometheus/alerts.yml')) as { groups: { rules: AlertRule[] }[] };
  return groups.flatMap(({ rules }) => rules);
}

interface Panel {
  readonly title: string;
  readonly type: string;
  readonly targets?: readonly { readonly expr: string; readonly legendFormat: string }[];
}
interface Dashboard {
  readonly panels: readonly Panel[];
  readonly templating: { readonly list: readonly { readonly name: string; readonly definition?: string }[] };
}

export async function dashboard(): Promise<Dashboard> {
  return JSON.parse(await file('deploy/grafana/matrikel.json'));
}

/** An expression as Grafana sends it, with values in the place of its variables. */
export function withoutVariables(expr: string): string {
  return expr.replaceAll('$__rate_interval', '5m').replaceAll('$integration', '.*');
}

/** Headings of a Markdown file as links to them end: `#an-integration-is-stale`. */
export async function anchorsOf(path: string): Promise<Set<string>> {
  const headings = [...(await file(path)).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => heading);
  return new Set(
    headings.map((heading) =>
      heading
        .toLowerCase()
        .replaceAll(/[^\w\- ]/g, '')
        .replaceAll(' ', '-'),
    ),
  );
}
