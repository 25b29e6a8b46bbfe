/** Answers that replace or cut off the real one. `status` speaks in the vendor's own words. */
export const ENDING_KINDS = [
  'status',
  '502-html',
  '504-html',
  'empty-200',
  'truncated-json',
  'cut-body',
  'wrong-bytes',
  'wrong-content-type',
  'success-false',
  'reset-before',
  'reset-after',
  'commit-then-timeout',
  'timeout',
] as const;

/** Things the vendor does wrong while it answers in good form; the handlers look for them. */
const TWIST_KINDS = [
  'slow',
  'unchanged-200',
  'stale-read',
  'drop-rows',
  'repeat-rows',
  'unstable-paging',
  'empty-list',
  'half-list',
  'whitelist-loses',
  'index-lag',
  'token-expires',
  'next-self',
  'next-relative',
  'next-foreign',
] as const;

type FaultKind = (typeof ENDING_KINDS)[number] | (typeof TWIST_KINDS)[number];

export type FaultRule = {
  /** `GET /members` or `*`. */
  endpoint: string;
  kind: FaultKind;
  /** For `status`. */
  status?: number;
  /** Let this many matching calls through first. */
  skip?: number;
  /** After that, hit every n-th one. */
  everyNth?: number;
  probability?: number;
  /** At most so often. */
  times?: number;
  /** Only calls whose decoded URL or body holds this text. */
  contains?: string;
  /** Apply the write although the answer is a failure (`status`, the HTML kinds, `empty-200`, `success-false`). */
  commit?: boolean;
  /** Seconds for a `Retry-After`, on any status. */
  retryAfter?: number;
  delayMs?: number;
  lagMs?: number;
  /** Rows dropped or repeated on each page. */
  count?: number;
  /** For `whitelist-loses`. */
  attributes?: string[];
};

export type Fault = FaultRule & { id: string };

const STATUS_SHORTHAND = /^(?:status-)?([45]\d\d)$/;
const NUMBERS = ['status', 'skip', 'everyNth', 'probability', 'times', 'retryAfter', 'delayMs', 'lagMs', 'count'];
const KEYS = [...NUMBERS, 'endpoint', 'kind', 'contains', 'commit', 'attributes'];

/** Answers the rule, or one sentence on what is wrong with it. */
export function parseFaultRule(input: unknown): FaultRule | string {
  if (typeof input !== 'object' || input === null) return 'A fault is a JSON object.';
  const rule: Record<string, unknown> = { endpoint: '*', ...input };
  const shorthand = STATUS_SHORTHAND.exec(String(rule.kind));
  if (shorthand) Object.assign(rule, { kind: 'status', status: Number(shorthand[1]) });

  const kinds: readonly string[] = [...ENDING_KINDS, ...TWIST_KINDS];
  if (!kinds.includes(String(rule.kind))) return `Unknown kind. Known: ${kinds.join(', ')}.`;
  const stranger = Object.keys(rule).find((key) => !KEYS.includes(key));
  if (stranger) return `Unknown key ${stranger}. Known: ${KEYS.join(', ')}.`;
  const notNumber = NUMBERS.find((key) => rule[key] !== undefined && typeof rule[key] !== 'number');
  if (notNumber) return `${notNumber} is a number.`;
  if (rule.kind === 'status' && rule.status === undefined) return 'Kind status needs a status.';
  return rule as FaultRule;
}
