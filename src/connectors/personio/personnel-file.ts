import type { PersonnelFile } from '../../ports/personnel-file.ts';
import type { PersonioDeps } from './index.ts';

export function createPersonnelFile(_deps: PersonioDeps): PersonnelFile {
  const notYet = async () => {
    throw new Error('being built');
  };
  return { check: notYet, readCategories: notYet, readDocuments: notYet, file: notYet };
}
