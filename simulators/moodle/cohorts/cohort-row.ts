import type { Site } from '../site.ts';
import type { Around } from '../wire/function.ts';
import type { Cohort } from './cohort.ts';

/** Names come as a page would show them, unless the call says `moodlewssettingraw`. */
export function cohortRow({ settings }: Site, cohort: Cohort, { raw }: Pick<Around, 'raw'>): unknown {
  const { id, name, idnumber, description, visible } = cohort;
  const asHtml = settings.cohortNames === 'html' && !raw;
  const shown = asHtml ? name.replaceAll(/&(?!(#?\w+);)/g, '&amp;').replaceAll(/<\/?[a-z!][^>]*>/gi, '') : name;
  return { id, name: shown, idnumber, description, descriptionformat: 1, visible, theme: null, customfields: [] };
}
