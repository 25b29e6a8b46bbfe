const MOST = 255;
const UNNAMED = 'certificate.pdf';

/** The name that a form gives its file: without folders and without what no name has, and its end where it is too long. */
export function plainFileName(given: string): string {
  const [name = ''] = given
    .replaceAll(/\p{Cc}/gu, '')
    .split(/[/\\]/)
    .slice(-1);
  const plain = name.trim().slice(-MOST).toWellFormed();
  return /^\.*$/.test(plain) ? UNNAMED : plain;
}
