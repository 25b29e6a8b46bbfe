export function addressesOf(text: string): string[] {
  return text
    .split(/[,;\s]+/)
    .map((address) => address.trim())
    .filter((address) => address !== '');
}

/** The first that cannot be an e-mail address. */
export function badAddress(text: string): string | undefined {
  return addressesOf(text).find((address) => !/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(address));
}
