interface ApiProblem {
  readonly status: number;
  readonly title: string;
  /** When a caller meets it; stands in the OpenAPI document. */
  readonly when: string;
}

/** Every code that an answer of the API can carry. A new one needs its line here before it can be thrown or documented. */
export const API_PROBLEMS = {
  'invalid-body': invalid(400, 'The body does not fit; `errors` names each place.'),
  'invalid-query': invalid(400, 'The query does not fit; `errors` names each part.'),
  'invalid-header': invalid(400, 'A header does not fit; `errors` names it.'),
  'malformed-json': invalid(400, 'The body is not JSON.'),
  'malformed-request': invalid(400, 'The request could not be read.'),
  unauthorized: unauthorized('The token is missing or wrong, and nobody is signed in.'),
  'token-expired': unauthorized('The token has expired.'),
  'token-revoked': unauthorized('The token was revoked.'),
  'session-ended': unauthorized('Whoever was signed in is not any more.'),
  'sign-in-refused': unauthorized('Address and password do not belong together.'),
  'cross-site': { status: 403, title: 'Forbidden', when: 'A page of another site sent the call out of a browser.' },
  'role-too-low': {
    status: 403,
    title: 'Forbidden',
    when: 'The token, or the person who is signed in, has a lower role than the call needs.',
  },
  'integration-not-found': missing('There is no such integration.'),
  'run-not-found': missing('There is no such run.'),
  'person-not-found': missing('Neither Personio nor Matrikel knows the employee.'),
  'mail-not-found': missing('There is no such mail.'),
  'token-not-found': missing('There is no such token.'),
  'user-not-found': missing('There is no such user.'),
  'link-not-valid': missing('The link was used, is over, or was replaced by another.'),
  'no-such-route': missing('There is nothing at this address.'),
  'method-not-allowed': { status: 405, title: 'Method not allowed', when: 'The address takes other methods.' },
  'name-taken': conflict('Something else has, or had, this name.'),
  'email-taken': conflict('Somebody else has this e-mail address.'),
  'last-admin': conflict('Nobody would be left who can sign in as admin.'),
  'user-disabled': conflict('The person is disabled.'),
  'admin-exists': conflict('There is an admin who can sign in, so nobody becomes the first.'),
  'password-sign-in-off': conflict('People sign in by the OpenID provider alone here.'),
  'run-goes-on': conflict('A run of the integration goes on and stands in the way; `runId` names it.'),
  'run-finished': conflict('The run does not go on any more.'),
  'run-not-finished': conflict('The run still goes on.'),
  'nothing-to-undo': conflict('The run changed nothing in the LMS.'),
  'values-purged': conflict('What the run changed from is no longer kept.'),
  'run-refused': conflict('The run refused this in its present state.'),
  'run-not-waiting': conflict('The run does not wait for a decision.'),
  'plan-differs': conflict('The hash is not that of the plan which waits.'),
  'approval-expired': conflict('The time in which the plan could be approved is over.'),
  'already-decided': conflict('Another decision about the plan stands already.'),
  'settings-changed': conflict('The settings changed since the plan was made.'),
  'secret-missing': conflict('A secret is missing, or does not open with the present key, and has to be given again.'),
  'needs-activation': conflict('Settings that decide what is planned for whom take effect by activation.'),
  'no-draft': missing('The integration has no draft of its settings.'),
  'no-preview': missing('The run is no preview, or has no plan yet.'),
  quarantined: conflict('The integration is in quarantine until a check of it goes well.'),
  'person-erased': conflict('The person was erased.'),
  'person-held': conflict('The person is held.'),
  'no-account': conflict('The person has no account that Matrikel knows of.'),
  'cannot-invite': conflict('The LMS does not offer to send invitations.'),
  'one-person': conflict('The run is about one person and ends by itself.'),
  'case-not-found': missing('There is no such case.'),
  'certificate-not-found': missing('There is no such certificate in the integration.'),
  'decision-not-possible': conflict('The state of the certificate does not allow this decision.'),
  'portal-in-use': conflict('Employees are linked to accounts of the present portal.'),
  'certificates-off': conflict('Certificates of the integration are switched off.'),
  'certificate-id-taken': conflict('The id is that of a certificate of somebody else.'),
  'certificate-known-otherwise': conflict('The same file is there for the same person, with another title or day.'),
  'changed-meanwhile': {
    status: 412,
    title: 'Changed meanwhile',
    when: 'The integration is no longer the one that `If-Match` names.',
  },
  'draft-outdated': {
    status: 412,
    title: 'Draft outdated',
    when: 'Other settings came into force since the draft was made.',
  },
  'request-timeout': { status: 408, title: 'Too slow', when: 'The request did not arrive in time.' },
  'headers-too-large': {
    status: 431,
    title: 'Invalid request',
    when: 'The address and the headers are larger than 16 KB together.',
  },
  'body-too-large': invalid(413, 'The body is larger than the call takes: 256 KB, or 4 MB for the codec.'),
  'json-only': invalid(415, 'The body is not JSON in UTF-8.'),
  'form-only': invalid(415, 'The body is not a form with files (`multipart/form-data`).'),
  'certificate-too-large': invalid(413, 'The file is larger than Personio takes: 30 MB.'),
  'certificate-not-a-pdf': unusable('The file is not a PDF.'),
  'certificate-truncated': unusable('The file is a PDF that was cut off.'),
  'certificate-hash-mismatch': unusable('The file is not the one that `sha256` names.'),
  'certificate-owner-unknown': unusable('Personio knows nobody with that id or address.'),
  'certificate-owner-ambiguous': unusable('Several people in Personio have that address.'),
  'password-wrong': { status: 422, title: 'The password is wrong', when: 'The present password is another one.' },
  'host-not-allowed': { status: 422, title: 'The host is not allowed', when: 'Credentials may not be sent there.' },
  'invalid-settings': { status: 422, title: 'The settings cannot work', when: 'Understood, and cannot work.' },
  'idempotency-key-reused': {
    status: 422,
    title: 'The key was used for something else',
    when: 'The same `Idempotency-Key` came with another request before.',
  },
  'too-many-requests': tooMany('Too many requests within a minute; `Retry-After` says when to go on.'),
  'too-many-tries': tooMany('Too many wrong passwords for this person; `Retry-After` says when to try again.'),
  'too-many-streams': tooMany('The token already follows as many runs as it may at once.'),
  'too-many-uploads': unavailable('As many files arrive as are taken at once; `Retry-After` says when to go on.'),
  'probe-goes-on': conflict('A probe of the integration goes on and stands in the way.'),
  'probe-account-refused': conflict('The account is not a disposable one; nothing was written.'),
  'probe-account-not-made': conflict('The LMS refused to make an account with this address.'),
  'personio-credentials-refused': conflict('Personio refused client id or client secret.'),
  'personio-access-refused': conflict('Personio does not let the credential read what is needed.'),
  'lms-key-refused': conflict('The LMS refused the API key.'),
  'vendor-bad-answer': badGateway('The answer of a vendor could not be understood.'),
  'learners-incomplete': badGateway('The LMS did not give a list completely.'),
  'host-unreachable': unavailable('No connection to a vendor could be made.'),
  'vendor-unavailable': unavailable('A vendor failed, or did not answer in time.'),
  'rate-limited': unavailable('A vendor allows no more calls for the moment.'),
  'internal-error': { status: 500, title: 'Internal error', when: 'Something failed inside Matrikel.' },
  'database-unavailable': unavailable('The database does not answer.'),
  'temporal-unavailable': unavailable('Temporal does not answer.'),
  'temporal-refused': unavailable('Temporal refuses the credential of Matrikel.'),
  'payload-key-missing': unavailable(
    'A sealed payload in Temporal needs a key that `MATRIKEL_PAYLOAD_KEY` does not hold.',
  ),
  'payload-changed': {
    status: 422,
    title: 'The payload does not open',
    when: 'A sealed payload was changed after it was sealed.',
  },
} as const satisfies Record<string, ApiProblem>;

export type ApiProblemCode = keyof typeof API_PROBLEMS;

function invalid(status: 400 | 413 | 415, when: string) {
  return { status, title: 'Invalid request', when };
}

function unauthorized(when: string) {
  return { status: 401, title: 'Unauthorized', when };
}

function tooMany(when: string) {
  return { status: 429, title: 'Too many requests', when };
}

function unusable(when: string) {
  return { status: 422, title: 'The certificate cannot be taken', when };
}

function missing(when: string) {
  return { status: 404, title: 'Not found', when };
}

function conflict(when: string) {
  return { status: 409, title: 'Conflict', when };
}

function badGateway(when: string) {
  return { status: 502, title: 'The other system refused or failed', when };
}

function unavailable(when: string) {
  return { status: 503, title: 'Unavailable', when };
}
