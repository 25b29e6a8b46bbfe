import type { Incoming } from '../../shared/calls.ts';

/** Fields as PHP sees them: texts, and in brackets nested lists and records, which are one and the same to it. */
export type FormValue = string | Form;
export type Form = { [key: string]: FormValue };

/** A call as it arrived, kept until it is worked on: what was committed in between, a check at arrival did not see. */
type Arrived = { fields: Form; arrivedAt: number };

const ARRIVED = new WeakMap<URLSearchParams, Arrived>();

/** Query and form are cut off separately, each after `maxInputVars` fields and without a word; the form wins. */
export function arrived(call: Incoming, maxInputVars: number): Arrived {
  const known = ARRIVED.get(call.query);
  if (known) return known;
  const isForm = /^application\/x-www-form-urlencoded/i.test(call.headers['content-type'] ?? '');
  const query = new URL(call.url).search.slice(1);
  const form = isForm ? call.body.toString('utf8') : '';
  const fields = { ...parseForm(query, maxInputVars), ...parseForm(form, maxInputVars) };
  const result = { fields, arrivedAt: performance.now() };
  ARRIVED.set(call.query, result);
  return result;
}

export function parseForm(text: string, maxInputVars: number): Form {
  const root: Form = Object.create(null);
  const pairs = text.split('&').filter((pair) => pair !== '');
  for (const pair of pairs.slice(0, maxInputVars)) {
    const cut = pair.indexOf('=');
    const name = decoded(cut === -1 ? pair : pair.slice(0, cut));
    place(root, name, cut === -1 ? '' : decoded(pair.slice(cut + 1)));
  }
  return root;
}

function decoded(text: string): string {
  const spaced = text.replaceAll('+', ' ');
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced; // a stray per cent sign stays what it is
  }
}

/** `users[0][email]`; an empty pair of brackets takes the next number. */
function place(root: Form, name: string, value: string): void {
  const [, top = '', brackets = ''] = /^([^[]+)((?:\[[^\]]*\])*)/.exec(name) ?? [];
  if (top === '') return;
  const keys = [top.replaceAll(/[ .]/g, '_'), ...[...brackets.matchAll(/\[([^\]]*)\]/g)].map(([, key = '']) => key)];
  let holder = root;
  for (const [depth, key] of keys.entries()) {
    const at = key === '' && depth > 0 ? nextNumber(holder) : key;
    if (depth === keys.length - 1) {
      holder[at] = value;
      return;
    }
    const inner = holder[at];
    const next: Form = typeof inner === 'object' ? inner : Object.create(null);
    holder[at] = next;
    holder = next;
  }
}

function nextNumber(holder: Form): string {
  const numbers = Object.keys(holder).filter((key) => /^\d+$/.test(key));
  return String(numbers.length === 0 ? 0 : Math.max(...numbers.map(Number)) + 1);
}
