import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { Explained } from '../../../servers/explained.ts';
import { EXIT } from '../../exit-codes.ts';

/** Finds the files of a folder by the name that an index gives them; nothing outside of it can be found. */
export interface FolderFiles {
  find(name: string): string | null;
  /** PDFs that nobody asked for. */
  left(): readonly string[];
}

/** Systems write an umlaut as one sign or as two, and Windows its folders with another slash. */
function plain(name: string): string {
  return name.normalize('NFC').replaceAll('\\', '/').replace(/^\.\//, '');
}

export function folderFiles(folder: string): FolderFiles {
  const files = new Map(pathsIn(folder).map((path) => [plain(relative(folder, path).split(sep).join('/')), path]));
  const asked = new Set<string>();
  return {
    find(name) {
      asked.add(plain(name));
      return files.get(plain(name)) ?? null;
    },
    left: () => [...files.keys()].filter((name) => /\.pdf$/i.test(name) && !asked.has(name)).sort(),
  };
}

function pathsIn(folder: string): string[] {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Explained(`The folder ${folder} cannot be read (${code}).`, EXIT.badInput);
  }
}
