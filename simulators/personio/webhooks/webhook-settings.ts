import type { Choices } from '../../shared/settings.ts';

/** Switches of subscriptions and deliveries. README.md explains each. */
export type WebhookSettings = {
  webhookUrls: 'loopback-too' | 'https-only';
  /** Origin on this machine to which deliveries go instead, path and query kept: the name service of tests. */
  webhookRoute: string;
  webhookTwins: 'refuse' | 'accept';
  webhookSecrets: 'hidden' | 'shown';
  webhookPatchAnswer: 'object' | 'empty';
  webhookPingDisabled: 'refuse' | 'send';
  webhookPayloadForm: 'own-key' | 'with-person' | 'nested' | 'id' | 'number' | 'unknown';
  webhookMeta: 'empty' | 'absent';
  webhookTimeForm: 'seconds' | 'millis';
  webhookDelayMs: number;
  /** Up to so much more, by dice: later changes overtake earlier ones. */
  webhookJitterMs: number;
  /** 2: everything comes twice. */
  webhookCopies: number;
  /** Every n-th delivery is never sent. */
  webhookDropEvery: number;
  /** So many deliveries are collected and then sent one by one, the newest first. */
  webhookReverse: number;
  webhookConcurrency: number;
  webhookTimeoutMs: number;
  webhookRetries: 'extended' | 'three' | 'two' | 'none';
  /** 1000: the gaps between retries pass a thousand times as fast. */
  webhookRetryScale: number;
  /** After so many lost deliveries in a row the subscription is switched off. */
  webhookDisableAfter: number;
};

export const WEBHOOK_SETTINGS: WebhookSettings = {
  webhookUrls: 'loopback-too',
  webhookRoute: '',
  webhookTwins: 'refuse',
  webhookSecrets: 'hidden',
  webhookPatchAnswer: 'object',
  webhookPingDisabled: 'refuse',
  webhookPayloadForm: 'own-key',
  webhookMeta: 'empty',
  webhookTimeForm: 'seconds',
  webhookDelayMs: 0,
  webhookJitterMs: 0,
  webhookCopies: 1,
  webhookDropEvery: 0,
  webhookReverse: 0,
  webhookConcurrency: 8,
  webhookTimeoutMs: 3000,
  webhookRetries: 'extended',
  webhookRetryScale: 1,
  webhookDisableAfter: 0,
};

export const WEBHOOK_CHOICES: Choices = {
  webhookUrls: ['loopback-too', 'https-only'],
  webhookTwins: ['refuse', 'accept'],
  webhookSecrets: ['hidden', 'shown'],
  webhookPatchAnswer: ['object', 'empty'],
  webhookPingDisabled: ['refuse', 'send'],
  webhookPayloadForm: ['own-key', 'with-person', 'nested', 'id', 'number', 'unknown'],
  webhookMeta: ['empty', 'absent'],
  webhookTimeForm: ['seconds', 'millis'],
  webhookRetries: ['extended', 'three', 'two', 'none'],
};
