import { oneOf, runProcess, wholeNumber } from '../shared/run-process.ts';
import { type ElearnioOptions, startElearnio } from './index.ts';

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
  'api-key',
  'members',
  'extensions',
  'certificates',
];

await runProcess(ARGUMENTS, (values) => {
  const options: ElearnioOptions = {
    port: wholeNumber(values, 'port', 0),
    employees: wholeNumber(values, 'employees', 500),
    seed: wholeNumber(values, 'seed', 1),
    members: oneOf(values, 'members', ['few', 'none']),
    limits: oneOf(values, 'limits', ['off', 'on']) === 'on',
    extensions: oneOf(values, 'extensions', ['off', 'on']) === 'on',
    certificates: oneOf(values, 'certificates', ['none', 'few']),
    hugeId: oneOf(values, 'huge-id', ['off', 'on']) === 'on',
    settings: { latencyMs: wholeNumber(values, 'latency-ms', 0) },
    ...(values.host === undefined ? {} : { host: values.host }),
    ...(values.state === undefined ? {} : { state: values.state }),
    ...(values['as-of'] === undefined ? {} : { asOf: values['as-of'] }),
    ...(values['api-key'] === undefined ? {} : { apiKey: values['api-key'] }),
  };
  return startElearnio(options);
});
