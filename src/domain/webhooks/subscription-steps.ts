/** A subscription of ours as Personio has it. */
export interface ListedSubscription {
  readonly id: string;
  readonly url: string;
  readonly enabled: boolean;
  readonly events: readonly string[];
}

export interface WantedSubscription {
  /** Where Personio is to call; null where it is not to call at all. */
  readonly url: string | null;
  readonly events: readonly string[];
}

/** What has to be done at Personio, in this order. */
export interface SubscriptionSteps {
  /** The one that stays. */
  readonly keep: string | null;
  readonly create: boolean;
  /** Address, events, state and token are written again. */
  readonly repair: boolean;
  readonly remove: readonly string[];
}

/**
 * Ours are found by the end of their address, which names the integration: also after a crash between making one and noting its id,
 * and after the public address changed. Of several, which two processes at once can make, every process keeps the same one.
 */
export function subscriptionSteps(
  listed: readonly ListedSubscription[],
  path: string,
  wanted: WantedSubscription,
  known: { readonly subscriptionId: string | null; readonly tokenTold: boolean },
): SubscriptionSteps {
  const ours = listed.filter(({ id, url }) => id === known.subscriptionId || pathOf(url)?.endsWith(path));
  if (wanted.url === null) return { keep: null, create: false, repair: false, remove: ours.map(({ id }) => id) };

  const [kept, ...others] = ours.toSorted((left, right) => rank(left, known) - rank(right, known) || by(left, right));
  if (!kept) return { keep: null, create: true, repair: false, remove: [] };
  const isRight = kept.url === wanted.url && kept.enabled && isSameSet(kept.events, wanted.events);
  const isTold = known.tokenTold && kept.id === known.subscriptionId;
  return { keep: kept.id, create: false, repair: !isRight || !isTold, remove: others.map(({ id }) => id) };
}

function rank({ id }: ListedSubscription, { subscriptionId }: { readonly subscriptionId: string | null }): number {
  return id === subscriptionId ? 0 : 1;
}

function by(left: ListedSubscription, right: ListedSubscription): number {
  return left.id < right.id ? -1 : 1;
}

function isSameSet(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((each) => right.includes(each));
}

function pathOf(url: string): string | null {
  return URL.parse(url)?.pathname ?? null;
}
