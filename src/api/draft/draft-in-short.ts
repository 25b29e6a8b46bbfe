import { changedSettings } from '../../domain/draft/settings-changes.ts';
import type { Draft, Integration } from '../../ports/integration-store.ts';

export interface DraftInShort {
  /** Settings that are otherwise than in force. */
  readonly changes: string[];
  /** The settings in force moved on since the draft was made. */
  readonly outdated: boolean;
}

export function draftInShort(
  { settings, settingsVersion }: Pick<Integration, 'settings' | 'settingsVersion'>,
  draft: Draft,
): DraftInShort {
  return { changes: changedSettings(settings, draft.settings), outdated: draft.basedOn !== settingsVersion };
}
