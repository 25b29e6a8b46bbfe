import type { Problem } from '../domain/problem.ts';
import type { Vendor } from '../ports/vendor-error.ts';

const KNOWN_HOSTS: Readonly<Record<Vendor, (host: string) => boolean>> = {
  personio: (host) => host === 'api.personio.de',
  elearnio: (host) => host === 'elearnio.net' || host.endsWith('.elearnio.net'),
  /** One subdomain for each portal. */
  learnupon: (host) => /^[a-z0-9-]+\.learnupon\.com$/.test(host),
  /** Everybody runs their own: the operator names it. */
  moodle: () => false,
};
const SETTINGS: Readonly<Record<Vendor, string>> = {
  personio: 'personio.baseUrl',
  elearnio: 'lms.baseUrl',
  learnupon: 'lms.baseUrl',
  moodle: 'lms.baseUrl',
};

/**
 * May credentials be sent there? The vendors' own hosts over https, and what the operator lists as `host` or `host:port`
 * (over http too, for rehearsals). Keeps an integration's settings from reaching into the operator's network.
 */
export function checkHost(baseUrl: string, vendor: Vendor, allowed: readonly string[]): Problem | null {
  const url = URL.parse(baseUrl);
  if (url && isAllowed(url, vendor, allowed)) return null;
  const params = { vendor, host: url?.host ?? '' };
  return { code: 'host-not-allowed', severity: 'error', setting: SETTINGS[vendor], params };
}

function isAllowed(url: URL, vendor: Vendor, allowed: readonly string[]): boolean {
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') return false;
  if (url.protocol === 'https:' && url.port === '' && KNOWN_HOSTS[vendor](url.hostname)) return true;
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return false;
  const port = url.port || (url.protocol === 'https:' ? '443' : '80');
  return allowed
    .map((entry) => entry.trim().toLowerCase())
    .some((entry) => entry === url.hostname || entry === `${url.hostname}:${port}`);
}
