import type { Schemas } from '../../api/client.ts';

type Condition = Schemas['Settings']['scope']['conditions'][number];

/** "elearnio Sync ist ja". */
export function conditionInWords({ attribute, value, values }: Condition, operator: string): string {
  return [attribute, operator, value ?? values?.join(', ')].filter(Boolean).join(' ');
}
