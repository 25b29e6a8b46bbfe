import { ApiError } from '../http/api-error.ts';

export function nameTaken(name: string): ApiError {
  return new ApiError({
    status: 409,
    code: 'name-taken',
    title: 'Conflict',
    detail: `Another integration is already called "${name}".`,
    remedy: 'Choose another name, or change the existing integration with PATCH.',
  });
}
