import { describe, expect, it } from 'vitest';
import { checkHost } from './hosts.ts';

describe('checkHost', () => {
  it.each([
    ['https://api.personio.de', 'personio', []],
    ['https://api.personio.de/v1', 'personio', []],
    ['https://elearnio.net/backend/user-api/v1', 'elearnio', []],
    ['https://lindenhof.elearnio.net', 'elearnio', []],
    ['https://lindenhof-1.learnupon.com/api/v1', 'learnupon', []],
    ['http://localhost:4010', 'personio', ['localhost:4010']],
    ['http://localhost', 'elearnio', ['localhost:80']],
    ['http://simulator:9', 'elearnio', [' Simulator ']],
  ] as const)('lets %s through for %s', (url, vendor, allowed) => {
    expect(checkHost(url, vendor, allowed)).toBeNull();
  });

  it.each([
    ['http://api.personio.de', 'personio', []],
    ['https://api.personio.de:8443', 'personio', []],
    ['https://api.personio.de.evil.example', 'personio', []],
    ['https://evilelearnio.net', 'elearnio', []],
    ['https://elearnio.net', 'personio', []],
    ['https://learnupon.com', 'learnupon', []],
    ['https://a.b.learnupon.com', 'learnupon', []],
    ['https://lindenhof.learnupon.com.evil.example', 'learnupon', []],
    ['https://user:secret@elearnio.net', 'elearnio', []],
    ['http://169.254.169.254/latest', 'elearnio', []],
    ['http://localhost:5432', 'elearnio', ['localhost:4010']],
    ['file:///etc/passwd', 'elearnio', ['']],
    ['no address', 'elearnio', []],
  ] as const)('refuses %s for %s', (url, vendor, allowed) => {
    expect(checkHost(url, vendor, allowed)).toMatchObject({ code: 'host-not-allowed' });
  });
});
