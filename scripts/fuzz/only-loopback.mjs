/**
 * Loaded into every process of an installation that is fuzzed: integrations with made-up settings must not reach the
 * vendors, whose names are allowed by default. No name but this machine's can be found.
 */
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';

const { lookup } = dns;

dns.lookup = function onlyLoopback(host, ...rest) {
  if (host === 'localhost' || host === '::1' || /^127\./.test(host)) return lookup.call(dns, host, ...rest);
  const error = Object.assign(new Error(`getaddrinfo ENOTFOUND ${host}`), { code: 'ENOTFOUND', hostname: host });
  process.nextTick(rest.at(-1), error);
};
syncBuiltinESMExports();
