import { oneOf, runProcess, wholeNumber } from '../shared/run-process.ts';
import { type MoodleOptions, startMoodle } from './index.ts';

const ARGUMENTS = [
  'port',
  'host',
  'employees',
  'seed',
  'latency-ms',
  'state',
  'limits',
  'huge-id',
  'as-of',
  'token',
  'version',
  'members',
  'fields',
];

await runProcess(ARGUMENTS, (values) => {
  const options: MoodleOptions = {
    port: wholeNumber(values, 'port', 0),
    employees: wholeNumber(values, 'employees', 500),
    seed: wholeNumber(values, 'seed', 1),
    version: oneOf(values, 'version', ['4.5', '4.3', '5.1']),
    members: oneOf(values, 'members', ['few', 'none']),
    fields: oneOf(values, 'fields', ['company', 'none']),
    limits: oneOf(values, 'limits', ['off', 'on']) === 'on',
    hugeId: oneOf(values, 'huge-id', ['off', 'on']) === 'on',
    settings: { latencyMs: wholeNumber(values, 'latency-ms', 0) },
    ...(values.host === undefined ? {} : { host: values.host }),
    ...(values.state === undefined ? {} : { state: values.state }),
    ...(values['as-of'] === undefined ? {} : { asOf: values['as-of'] }),
    ...(values.token === undefined ? {} : { token: values.token }),
  };
  return startMoodle(options);
});
