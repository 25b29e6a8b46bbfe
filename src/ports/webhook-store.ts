import type { IntegrationId } from '../domain/ids.ts';
import type { Problem } from '../domain/problem.ts';

/** Whether Personio shall call for an integration, and what is known of its subscription; without the token. */
export interface Webhook {
  readonly integrationId: IntegrationId;
  readonly wanted: boolean;
  readonly subscriptionId: string | null;
  /** Personio had it as it should be when it was last asked. */
  readonly enabled: boolean;
  /** When Personio was told the present token; null until then. */
  readonly tokenToldAt: Date | null;
  /** When Personio was last brought into step; null while that is still to be done. */
  readonly checkedAt: Date | null;
  /** What stood in the way at that. */
  readonly problem: Problem | null;
  readonly lastEventAt: Date | null;
}

/** What opens the door to Personio. */
interface WebhookTokens {
  readonly wanted: boolean;
  /** Null where it does not open with the present key. */
  readonly token: string | null;
  readonly former: string | null;
  readonly toldAt: Date | null;
}

/** Held while Personio is brought into step: one process at a time. */
export interface WebhookHold {
  release(): Promise<void>;
}

export interface WebhookStore {
  /** Null where nobody ever wanted one. */
  read(integrationId: IntegrationId): Promise<Webhook | null>;
  tokens(integrationId: IntegrationId): Promise<WebhookTokens | null>;
  /** Personio is to call, or not; it is still to be told. `token` is taken where there is none yet. */
  want(integrationId: IntegrationId, wanted: boolean, token: string): Promise<void>;
  /** Another token, of which Personio is still to be told; the former one goes on opening the door. False where there is none. */
  rotate(integrationId: IntegrationId, token: string): Promise<boolean>;
  /** Something is about to be changed at Personio: whoever looks next has to look there. */
  noteBegun(integrationId: IntegrationId): Promise<void>;
  /**
   * How Personio has it now. Where somebody meanwhile wanted something else, or another token, what is known is kept and it stays to
   * be looked at again.
   */
  settle(
    seen: Pick<Webhook, 'integrationId' | 'wanted'> & { readonly token: string | null },
    found: Pick<Webhook, 'subscriptionId' | 'enabled' | 'problem'> & { readonly told: boolean },
  ): Promise<void>;
  /** Those to be looked at: what is to be done, what failed longer ago than `afterFailureMs`, and all others after `afterMs`. */
  due(after: { readonly afterMs: number; readonly afterFailureMs: number }): Promise<readonly IntegrationId[]>;
  /** Null while another process is at it. */
  hold(integrationId: IntegrationId): Promise<WebhookHold | null>;
  noteEvents(integrationId: IntegrationId): Promise<void>;
  /** Those that somebody wants, with the integration's name. */
  watched(): Promise<readonly (Webhook & { readonly integration: string })[]>;
}
