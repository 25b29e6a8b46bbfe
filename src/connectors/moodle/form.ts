/** What a function of Moodle takes; what is undefined is left out. */
export type FormValue = string | number | readonly FormValue[] | { readonly [key: string]: FormValue | undefined };

/** PHP takes no more fields of one form unless it is told to, and drops the rest without a word (moodle-api §2). */
export const MOST_FORM_FIELDS = 1_000;

/** `users[0][customfields][0][type]`: the only nesting that Moodle understands. */
export function formFields(value: FormValue, name = ''): [string, string][] {
  if (typeof value !== 'object') return [[name, String(value)]];
  return Object.entries(value).flatMap(([key, inner]: [string, FormValue | undefined]) =>
    inner === undefined ? [] : formFields(inner, name === '' ? key : `${name}[${key}]`),
  );
}

/** In order, and none with more than `most` fields; a single one that has more goes alone. */
export function inForms<Item>(items: readonly Item[], fieldsOf: (item: Item) => number, most: number): Item[][] {
  const forms: Item[][] = [];
  let held = 0;
  for (const item of items) {
    const fields = fieldsOf(item);
    const form = forms.at(-1);
    if (form && held + fields <= most) {
      form.push(item);
      held += fields;
    } else {
      forms.push([item]);
      held = fields;
    }
  }
  return forms;
}
