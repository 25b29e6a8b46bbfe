import type { LmsCapabilities } from '../../domain/lms-capabilities.ts';
import { describeProblem, type Language } from '../../domain/problem-texts/index.ts';
import type { IntegrationSettings } from '../../domain/settings.ts';
import { ApiError, type InputError } from '../http/api-error.ts';
import { assignmentFaults } from './assignment-faults.ts';
import type { SettingsFault } from './settings-fault.ts';
import { statusMapFaults } from './status-map-faults.ts';
import { switchFaults } from './switch-faults.ts';

/**
 * Refuses what is wrong whatever the vendors say, before anything is saved. What depends on their catalogues is found by
 * the check and by every run.
 */
export function requireSoundSettings(settings: IntegrationSettings, can: LmsCapabilities, language: Language): void {
  refuseFaults(
    [...assignmentFaults(settings, can), ...statusMapFaults(settings, can), ...switchFaults(settings, can)],
    language,
  );
}

/** 422 where there are any; each with its place, sentence and remedy. */
export function refuseFaults(faults: readonly SettingsFault[], language: Language): void {
  const errors = faults.map((fault) => inputError(fault, language));
  const [first] = errors;
  if (!first) return;
  throw new ApiError({
    code: 'invalid-settings',
    detail: first.message,
    remedy: first.remedy,
    errors,
  });
}

function inputError({ path, ...problem }: SettingsFault, language: Language): InputError & { remedy: string } {
  const { sentence, remedy } = describeProblem(problem, language);
  return { path, code: problem.code, message: sentence, remedy };
}
