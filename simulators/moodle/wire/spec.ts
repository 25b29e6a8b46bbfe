import { type Check, type CheckRules, PASSES } from './checks.ts';
import { invalidParameter } from './failure.ts';
import type { Form, FormValue } from './form.ts';

/** What a function wants to be called with. Whatever is not described refuses the whole call. */
export type Spec =
  | { shape: 'value'; check: Check; need: Need }
  | { shape: 'single'; keys: Record<string, Spec>; need: Need }
  | { shape: 'multiple'; of: Spec; need: Need };
type Need = { required: true } | { required: false; otherwise?: unknown };

const REQUIRED: Need = { required: true };

export function value(check: Check): Spec {
  return { shape: 'value', check, need: REQUIRED };
}

export function single(keys: Record<string, Spec>): Spec & { shape: 'single' } {
  return { shape: 'single', keys, need: REQUIRED };
}

export function multiple(of: Spec): Spec {
  return { shape: 'multiple', of, need: REQUIRED };
}

/** May be left out; with `otherwise`, that is taken instead. */
export function optional(spec: Spec, otherwise?: unknown): Spec {
  return { ...spec, need: otherwise === undefined ? { required: false } : { required: false, otherwise } };
}

/** What is required first, then what is not known, then each value by itself. */
export function readArguments(spec: Spec, given: FormValue, rules: CheckRules): unknown {
  if (spec.shape === 'value') {
    if (typeof given !== 'string') throw invalidParameter('Scalar type expected, array or object received.');
    return PASSES[spec.check](given, rules);
  }
  if (typeof given === 'string') throw invalidParameter(`Only arrays accepted. The bad value is: '${given}'`);
  if (spec.shape === 'multiple') return Object.values(given).map((one) => readArguments(spec.of, one, rules));
  return readSingle(spec.keys, given, rules);
}

function readSingle(keys: Record<string, Spec>, given: Form, rules: CheckRules): Record<string, unknown> {
  const read: Record<string, unknown> = {};
  for (const [key, spec] of Object.entries(keys)) {
    const held = given[key];
    if (held !== undefined) read[key] = named(key, () => readArguments(spec, held, rules));
    else if (spec.need.required) throw invalidParameter(`Missing required key in single structure: ${key}`);
    else if ('otherwise' in spec.need) read[key] = spec.need.otherwise;
  }
  const strangers = Object.keys(given).filter((key) => !Object.hasOwn(keys, key));
  if (strangers.length > 0)
    throw invalidParameter(`Unexpected keys (${strangers.join(', ')}) detected in parameter array.`);
  return read;
}

function named<T>(key: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof Error && 'debug' in error ? invalidParameter(`${key} => ${error.debug}`) : error;
  }
}
