import { canonicalJson } from '../../domain/canonical-json.ts';
import type { IntegrationId } from '../../domain/ids.ts';
import type { LmsCapabilities } from '../../domain/lms-capabilities.ts';
import { resolveRows } from '../../domain/mapping/resolve-rows.ts';
import type { Language } from '../../domain/problem-texts/index.ts';
import type { IntegrationSettings } from '../../domain/settings.ts';
import type { UnsavedIntegration } from '../../ports/connections.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { ApiError } from '../http/api-error.ts';
import { vendorProblem } from '../http/vendor-problem.ts';
import { NotConnected } from '../probe/not-connected.ts';
import { rowFaults } from './assignment-faults.ts';
import type { Offered } from './offered-in-time.ts';
import { refuseFaults } from './settings-errors.ts';

interface RowsToCheck {
  /** Null where there was nothing before. */
  readonly inForce: IntegrationSettings | null;
  readonly wanted: IntegrationSettings;
  /** Whose vendors are asked. */
  readonly of: IntegrationId | UnsavedIntegration;
}

/**
 * Refuses rows of the mapping that do not fit, held against what both vendors offer at this moment: where portals define their own
 * fields, and only for rows that are not in force already, since those are looked at by every run. A vendor that cannot be asked is
 * the answer; nothing is saved unchecked. For one request: what was read once counts for its other attempts.
 */
export function requireFittingRows(offeredNow: ApiDependencies['offeredNow'], language: Language) {
  let asked: Promise<Offered> | undefined;
  return async ({ inForce, wanted, of }: RowsToCheck, can: LmsCapabilities): Promise<void> => {
    const { enabled, assignments } = wanted.customAttributes;
    if (!can.portalFields || !enabled || assignments.length === 0) return;
    if (inForce && canonicalJson(inForce.customAttributes) === canonicalJson(wanted.customAttributes)) return;
    asked ??= offeredNow(of);
    const { catalogue, fields } = await asked.catch((error: unknown) => {
      throw error instanceof NotConnected ? unchecked(error, language) : error;
    });
    refuseFaults(rowFaults(resolveRows(assignments, catalogue, can, fields)), language);
  };
}

const UNCHECKED = {
  en: 'The rows of the mapping could not be checked, and nothing was saved.',
  de: 'Die Zeilen der Zuordnung ließen sich nicht prüfen, und es wurde nichts gespeichert.',
} as const;

function unchecked({ problem }: NotConnected, language: Language): ApiError {
  const { words, headers } = vendorProblem(problem, language);
  return new ApiError({ ...words, detail: `${words.detail} ${UNCHECKED[language]}` }, headers);
}
