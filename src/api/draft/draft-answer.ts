import { z } from 'zod';
import type { Draft, Integration } from '../../ports/integration-store.ts';
import { SettingsAnswer } from '../integrations/integration-answer.ts';
import { draftInShort } from './draft-in-short.ts';

export const DraftAnswer = z
  .object({
    settings: SettingsAnswer.omit({ summary: true }).meta({ id: 'DraftSettings' }),
    changes: z.array(z.string()).describe('Settings that are otherwise than in force, by name.'),
    basedOn: z.number().int().describe('The version of the settings that it was made from.'),
    settingsVersion: z.number().int().describe('The version that is in force.'),
    outdated: z.boolean().describe('The settings in force moved on since: activating it wants `rebase=true`.'),
    savedBy: z.string().nullable().describe('Name of the token that saved it last.'),
    savedAt: z.iso.datetime(),
    links: z.object({ integration: z.string(), preview: z.string(), activate: z.string() }),
  })
  .meta({ id: 'Draft' });

export function draftAnswer(integration: Integration, draft: Draft): z.input<typeof DraftAnswer> {
  const { summary: _summary, ...settings } = draft.settings;
  const self = `/api/v1/integrations/${integration.id}`;
  return {
    settings,
    ...draftInShort(integration, draft),
    basedOn: draft.basedOn,
    settingsVersion: integration.settingsVersion,
    savedBy: draft.savedBy,
    savedAt: draft.savedAt,
    links: { integration: self, preview: `${self}/draft/preview`, activate: `${self}/draft/activate` },
  };
}
