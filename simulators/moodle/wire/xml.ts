const HEAD = '<?xml version="1.0" encoding="UTF-8" ?>\n';

type Failure = { exception: string; errorcode: string; message: string; debuginfo?: string };

export function xmlFailure({ exception, errorcode, message, debuginfo }: Failure): string {
  const debug = debuginfo === undefined ? '' : `<DEBUGINFO>${escaped(debuginfo)}</DEBUGINFO>\n`;
  return `${HEAD}<EXCEPTION class="${exception}">\n<ERRORCODE>${escaped(errorcode)}</ERRORCODE>\n<MESSAGE>${escaped(message)}</MESSAGE>\n${debug}</EXCEPTION>\n`;
}

export function xmlResult(content: unknown): string {
  return `${HEAD}<RESPONSE>\n${content === null ? '' : element(content)}</RESPONSE>\n`;
}

function element(value: unknown): string {
  if (value === null) return '<VALUE null="null"/>\n';
  if (Array.isArray(value)) return `<MULTIPLE>\n${value.map(element).join('')}</MULTIPLE>\n`;
  if (typeof value !== 'object')
    return `<VALUE>${escaped(value === true ? '1' : value === false ? '' : `${value}`)}</VALUE>\n`;
  const keys = Object.entries(value as object).map(([key, inner]) => `<KEY name="${key}">${element(inner)}</KEY>\n`);
  return `<SINGLE>\n${keys.join('')}</SINGLE>\n`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
