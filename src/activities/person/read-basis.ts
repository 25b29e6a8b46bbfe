import type { AttributeCatalogue } from '../../domain/attribute-catalogue.ts';
import type { GroupCatalogue } from '../../domain/learner.ts';
import type { Problem } from '../../domain/problem.ts';
import { type ResolvedSettings, resolveSettings } from '../../domain/resolved-settings.ts';
import type { Connected } from '../../ports/connections.ts';
import { readPortalFields } from '../portal-fields.ts';

/** What one person is planned on: the settings in force, held against what both sides offer at this moment. */
export interface PersonBasis {
  readonly catalogue: AttributeCatalogue;
  readonly groups: GroupCatalogue;
  readonly resolved: ResolvedSettings;
  /** With an error among them no run could start, and nobody can be planned. */
  readonly problems: readonly Problem[];
}

/** Throws `VendorError` where a side cannot be asked. */
export async function readBasis({ integration, hr, lms }: Connected, signal: AbortSignal): Promise<PersonBasis> {
  const [catalogue, groups, fields] = await Promise.all([
    hr.readCatalogue(signal),
    lms.readGroups(signal),
    readPortalFields(lms, signal),
  ]);
  const { settings: resolved, problems } = resolveSettings(integration.settings, catalogue, lms.can, fields);
  return { catalogue, groups, resolved, problems };
}
