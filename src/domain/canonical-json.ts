/** JSON with sorted keys: equal values give equal text, so that it can be hashed. Values are plain data without cycles. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    // Plain concatenation: this runs over every person of every read and plan.
    let text = '';
    for (const key of Object.keys(value).sort()) {
      const inner: unknown = Reflect.get(value, key);
      if (inner !== undefined) text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(inner)}`;
    }
    return `{${text}}`;
  }
  return JSON.stringify(value) ?? 'null';
}
