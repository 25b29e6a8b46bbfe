import { z } from 'zod';

const OCTET = '(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
const LABEL = '[A-Za-z0-9_]([A-Za-z0-9_-]*[A-Za-z0-9_])?';
const NAME = `(${LABEL}\\.)*[A-Za-z]([A-Za-z0-9_-]*[A-Za-z0-9_])?`;
const IPV4 = `(${OCTET}\\.){3}${OCTET}`;
const IPV6 = '\\[(::1|[0-9A-Fa-f]{1,4}(:[0-9A-Fa-f]{1,4}){7})\\]';
const HOST = `(${NAME}|${IPV4}|${IPV6})`;
const PORT = ':([1-9]\\d{0,3}|[1-5]\\d{4}|6[0-4]\\d{3}|65[0-4]\\d{2}|655[0-2]\\d|6553[0-5])';
/** No name or password before the host: they would show in logs. No query: paths are appended. */
const ADDRESS = new RegExp(`^https?://${HOST}(${PORT})?(/[!-"$->@-~]*)?$`);

/** Without the slash at the end, since paths are appended. */
export const baseUrl = z
  .url({ protocol: /^https?$/ })
  .max(500)
  .regex(ADDRESS, 'must be an address that begins with https:// or http://')
  .transform((url) => url.replace(/\/+$/, ''));
