/** Not `crypto.randomUUID`, which a browser has over https and on this machine alone: the page is also reached by http in a house. */
export function orderKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
