import { startElearnio } from '../../simulators/elearnio/index.ts';
import { startLearnUpon } from '../../simulators/learnupon/index.ts';
import { startMoodle } from '../../simulators/moodle/index.ts';
import type { LmsKind } from '../../src/ports/connection.ts';

interface Portal {
  /** Without its base path. */
  readonly url: string;
  /** Of a new integration. */
  readonly connection: { readonly baseUrl: string; readonly apiUser?: string };
  readonly apiKey: string;
  close(): Promise<void>;
}

/** A day: in a test rules place people when they are told to, `POST /_sim/rules/run`. */
const RULE_DELAY_MS = 86_400_000;

export async function startPortal(
  kind: LmsKind,
  options: { readonly employees: number; readonly members: 'none' | 'few' },
): Promise<Portal> {
  if (kind === 'elearnio') {
    const { url, baseUrl, apiKey, close } = await startElearnio({ ...options, seed: 1 });
    return { url, connection: { baseUrl }, apiKey, close };
  }
  if (kind === 'moodle') {
    const { url, baseUrl, token, close } = await startMoodle({ ...options, seed: 1 });
    return { url, connection: { baseUrl }, apiKey: token, close };
  }
  const settings = { ruleDelayMs: RULE_DELAY_MS };
  const { url, baseUrl, apiUser, apiKey, close } = await startLearnUpon({ ...options, seed: 1, settings });
  return { url, connection: { baseUrl, apiUser }, apiKey, close };
}
