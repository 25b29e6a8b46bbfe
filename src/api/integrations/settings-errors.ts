import type { LmsCapabilities } from '../../domain/lms-capabilities.ts';
import type { Problem } from '../../domain/problem.ts';
import { describeProblem, type Language } from '../../domain/problem-texts/index.ts';
import type { IntegrationSettings } from '../../domain/settings.ts';
import { ApiError, type InputError } from '../http/api-error.ts';

/**
 * Refuses what is wrong whatever the vendors say, before anything is saved. What depends on their catalogues is found by
 * the check and by every run.
 */
export function requireSoundSettings(settings: IntegrationSettings, can: LmsCapabilities, language: Language): void {
  const errors = assignmentErrors(settings, can, language);
  if (errors.length === 0) return;
  throw new ApiError({
    status: 422,
    code: 'invalid-settings',
    title: 'The settings cannot work',
    detail: errors[0]?.message ?? '',
    remedy: errors[0]?.remedy ?? '',
    errors,
  });
}

/** More assignments than fields show up here as well: one of them has to be unknown or doubled. */
function assignmentErrors(
  { customAttributes }: IntegrationSettings,
  can: LmsCapabilities,
  language: Language,
): InputError[] {
  const errors: InputError[] = [];
  const taken = new Set<string>();
  for (const [index, { field }] of customAttributes.assignments.entries()) {
    const path = `settings.customAttributes.assignments.${index}.field`;
    const known = can.customFields.some((key) => key === field);
    if (!known)
      errors.push(
        inputError(path, { code: 'field-unknown', params: { field, allowed: can.customFields.join(', ') } }, language),
      );
    else if (taken.has(field))
      errors.push(inputError(path, { code: 'field-assigned-twice', params: { field } }, language));
    taken.add(field);
  }
  return errors;
}

function inputError(path: string, problem: Pick<Problem, 'code' | 'params'>, language: Language): InputError {
  const { sentence, remedy } = describeProblem(problem, language);
  return { path, code: problem.code, message: sentence, remedy };
}
