import type { AttributeDefinition } from '../../../src/domain/attribute-catalogue.ts';
import { DEFAULT_SETTINGS, type IntegrationSettings } from '../../../src/domain/settings.ts';
import type { PlayedKind } from './portal.ts';

/** What every invented company of a rehearsal is built from. */
export interface Blueprint {
  readonly kind: PlayedKind;
  /** Of the new integration, as POST /integrations takes them. */
  readonly settings: Partial<IntegrationSettings>;
  readonly safety?: object;
  /** What the credential may read; null is the invented company's own catalogue. */
  readonly attributes: readonly AttributeDefinition[] | null;
  /** Names of groups that the portal has beside its own. */
  readonly groups: readonly string[];
}

/** The rehearsal company under the settings that let most happen. */
export function defaultBlueprint(kind: PlayedKind): Blueprint {
  const settings: Partial<IntegrationSettings> = {
    scope: DEFAULT_SETTINGS.scope,
    invitations: 'automatic',
    groupAttributes: ['department', 'team', 'position'],
    outOfScope: 'deactivate',
  };
  return { kind, settings, attributes: null, groups: [] };
}
