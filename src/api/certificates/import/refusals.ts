import { ApiError } from '../../http/api-error.ts';

export const OWNER_UNKNOWN = new ApiError({
  code: 'certificate-owner-unknown',
  detail: 'Personio knows nobody with this id or address, or does not show them to the credential.',
  remedy: 'Correct `employeeId` or `email`, or let the credential read this person, and hand it in again.',
});

export const OWNER_AMBIGUOUS = new ApiError({
  code: 'certificate-owner-ambiguous',
  detail: 'Several people in Personio have this address.',
  remedy: 'Name the person by `employeeId`: the number in the address of their profile in Personio.',
});

export const ID_TAKEN = new ApiError({
  code: 'certificate-id-taken',
  detail: 'The same file was handed in with this `id` for somebody else. Nothing was changed.',
  remedy: 'Give each certificate an `id` of its own, or leave it out.',
});

export const KNOWN_OTHERWISE = new ApiError({
  code: 'certificate-known-otherwise',
  detail: 'The same file was handed in for this person with another title or day of issue. Nothing was changed.',
  remedy:
    'If it is another certificate, give it an `id` of its own. If only its row was corrected, set the row back: what was handed in stays as it was.',
});

export const ERASED = new ApiError({
  code: 'person-erased',
  detail: 'This person was erased: nothing is done for them any more.',
  remedy: 'If they are to be served again, an admin readmits them with POST /api/v1/people/{employeeId}/readmit.',
});
