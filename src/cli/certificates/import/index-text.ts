import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Explained } from '../../../servers/explained.ts';
import { EXIT } from '../../exit-codes.ts';

const NAMES = ['index.csv', 'index.json'];

/** The index of a folder, unless another file is named. */
export function indexPath(folder: string, given: string | undefined): string {
  if (given !== undefined) return given;
  const found = NAMES.map((name) => join(folder, name)).filter((path) => existsSync(path));
  const [first, second] = found;
  if (first !== undefined && second === undefined) return first;
  const words =
    first === undefined
      ? `There is no ${NAMES.join(' or ')} in ${folder}.`
      : `There are ${NAMES.join(' and ')} in ${folder}.`;
  throw new Explained(`${words} Name the index with --index.`, EXIT.badInput);
}

/** UTF-8 with or without its mark, and what Excel writes else: UTF-16 with a mark, or the alphabet of Windows. */
export function indexText(path: string): string {
  const bytes = bytesOf(path);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function bytesOf(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Explained(`The file ${path} cannot be read (${code}).`, EXIT.badInput);
  }
}
