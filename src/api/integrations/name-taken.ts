import { ApiError } from '../http/api-error.ts';

export function nameTaken(name: string): ApiError {
  return new ApiError({
    code: 'name-taken',
    detail: `Another integration is already called "${name}".`,
    remedy: 'Choose another name, or change the existing integration with PATCH.',
  });
}
