/** What Moodle throws. The client gets it with status 200; `debug` only where the site shows it. */
export class MoodleFailure extends Error {
  readonly kind: string;
  readonly errorcode: string;
  readonly debug: string;

  constructor(kind: string, errorcode: string, message: string, debug = '') {
    super(message);
    this.kind = kind;
    this.errorcode = errorcode;
    this.debug = debug;
  }
}

/** One text for everything that is wrong with an argument; the reason is for those who debug. */
export function invalidParameter(debug: string): MoodleFailure {
  return new MoodleFailure(
    'invalid_parameter_exception',
    'invalidparameter',
    'Invalid parameter value detected',
    debug,
  );
}

export function accessRefused(debug: string): MoodleFailure {
  return new MoodleFailure('webservice_access_exception', 'accessexception', 'Access control exception', debug);
}

export function noPermission(capability: string): MoodleFailure {
  const message = `Sorry, but you do not currently have permissions to do that (${capability}).`;
  return new MoodleFailure('required_capability_exception', 'nopermissions', message);
}

/** Also for values that are too long and for lost races. */
export function writeFailed(debug: string): MoodleFailure {
  return new MoodleFailure('dml_write_exception', 'dmlwriteexception', 'Error writing to database', debug);
}

export function invalidResponse(debug: string): MoodleFailure {
  return new MoodleFailure('invalid_response_exception', 'invalidresponse', 'Invalid response value detected', debug);
}

/** A text that no language file holds is shown by its name. */
export function plainFailure(errorcode: string, message = `error/${errorcode}`): MoodleFailure {
  return new MoodleFailure('moodle_exception', errorcode, message);
}

export function missingRecord(table: string, version: string): MoodleFailure {
  const older = table === 'user' ? 'invaliduser' : 'invalidrecord';
  const errorcode = version === '5.1' ? 'invalidrecordunknown' : older;
  return new MoodleFailure('dml_missing_record_exception', errorcode, 'Cannot find data record in database.', table);
}
