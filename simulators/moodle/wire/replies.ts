import { STATUS_CODES } from 'node:http';
import type { Reply, VendorVoice } from '../../shared/calls.ts';
import type { MoodleSettings } from '../settings.ts';
import { MoodleFailure, plainFailure } from './failure.ts';
import { xmlFailure, xmlResult } from './xml.ts';

export type Format = 'json' | 'xml';

/** These moved into a namespace in 4.5; the others stayed where they were. */
const NAMESPACED = /^(invalid_parameter|invalid_response|required_capability|moodle|coding)_exception$/;

export function result(format: Format, content: unknown): Reply {
  return format === 'json' ? json(content) : xml(xmlResult(content));
}

/** Every failure is a success, as far as HTTP can tell. */
export function failed(format: Format, failure: MoodleFailure, { version, debug }: MoodleSettings): Reply {
  const { kind, errorcode, message } = failure;
  const exception = version !== '4.3' && NAMESPACED.test(kind) ? `core\\exception\\${kind}` : kind;
  const debuginfo = debug && failure.debug !== '' ? { debuginfo: failure.debug } : {};
  const body = { exception, errorcode, message, ...debuginfo };
  return format === 'json' ? json(body) : xml(xmlFailure(body));
}

function json(content: unknown): Reply {
  // As PHP writes it by default: slashes and everything beyond ASCII escaped.
  const body = JSON.stringify(content)
    .replaceAll('/', '\\/')
    .replaceAll(/[\u0080-\uffff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return { status: 200, headers: { 'content-type': 'application/json' }, body };
}

function xml(body: string): Reply {
  return { status: 200, headers: { 'content-type': 'application/xml; charset=utf-8' }, body };
}

/** Other statuses come from what stands before Moodle: the web server or a proxy. */
export function voiceOf(settings: MoodleSettings): VendorVoice {
  return {
    unknownRoute: () => page(404),
    refusal: (status) => page(status),
    successFalse: () =>
      failed(
        'json',
        new MoodleFailure('dml_write_exception', 'dmlwriteexception', 'Error writing to database'),
        settings,
      ),
  };
}

function page(status: number): Reply {
  const title = `${status} ${STATUS_CODES[status] ?? 'Error'}`;
  const body = `<!DOCTYPE html>\n<html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>\n`;
  return { status, headers: { 'content-type': 'text/html; charset=utf-8' }, body };
}

/** Web services that are switched off do not say a word. */
export function closed(): Reply {
  return { status: 403, headers: { 'content-type': 'text/html; charset=UTF-8' }, body: '' };
}

export function outOfOrder({ maintenance, databaseDown }: MoodleSettings): MoodleFailure | undefined {
  if (databaseDown) {
    return new MoodleFailure('dml_connection_exception', 'dbconnectionfailed', 'Error: Database connection failed');
  }
  const text = 'The site is undergoing maintenance and is currently not available';
  return maintenance ? plainFailure('sitemaintenance', text) : undefined;
}
