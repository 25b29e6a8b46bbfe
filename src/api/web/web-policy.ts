/**
 * Everything from here and nothing from elsewhere. The one thing that is not a file are the styles that the page's library
 * writes while it runs, so these carry a nonce that is new with each answer; scripts carry none and are files.
 * `frame-src`: mails are shown in a frame of their own.
 */
export function webPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}
