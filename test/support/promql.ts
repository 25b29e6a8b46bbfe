import { parser } from '@prometheus-io/lezer-promql';

type SyntaxNode = ReturnType<typeof parser.parse>['topNode'];

interface Selector {
  readonly metric: string;
  /** Labels by which it is filtered or grouped. */
  readonly labels: ReadonlySet<string>;
  /** What a label must be equal to, or match. */
  readonly matchers: readonly { readonly label: string; readonly pattern: string }[];
}

export interface Query {
  /** What Prometheus would refuse. */
  readonly faults: readonly string[];
  readonly selectors: readonly Selector[];
  /** Labels that its result is grouped by. */
  readonly groupedBy: ReadonlySet<string>;
}

/** What an expression asks of Prometheus, by Prometheus' own grammar. */
export function parseQuery(expression: string): Query {
  const text = (node: SyntaxNode) => expression.slice(node.from, node.to);
  const faults: string[] = [];
  const selectors: Selector[] = [];
  const groupedBy = new Set<string>();
  parser.parse(expression).iterate({
    enter({ node, type, from, to }) {
      if (type.isError) faults.push(`at ${from}: ${expression.slice(from, to) || 'something is missing'}`);
      if (node.name === 'GroupingLabels') for (const label of node.getChildren('LabelName')) groupedBy.add(text(label));
      if (node.name !== 'VectorSelector') return;
      const matchers = node.getChild('LabelMatchers')?.getChildren('UnquotedLabelMatcher') ?? [];
      const read = matchers.map((matcher) => ({
        label: text(matcher.firstChild ?? matcher),
        pattern: text(matcher.lastChild ?? matcher).slice(1, -1),
      }));
      const metric = node.getChild('Identifier');
      if (!metric) return;
      const labels = new Set([...read.map(({ label }) => label), ...groupsAround(node).map(text)]);
      selectors.push({ metric: text(metric), labels, matchers: read });
    },
  });
  return { faults, selectors, groupedBy };
}

/** Labels by which anything around a selector groups. */
function groupsAround(node: SyntaxNode): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  for (let around = node.parent; around; around = around.parent) {
    const groups =
      around.name === 'AggregateExpr' ? around.getChild('AggregateModifier')?.getChild('GroupingLabels') : null;
    found.push(...(groups?.getChildren('LabelName') ?? []));
  }
  return found;
}
