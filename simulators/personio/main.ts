import { oneOf, runProcess, wholeNumber } from '../shared/run-process.ts';
import { type PersonioOptions, startPersonio } from './index.ts';

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
  'client-id',
  'client-secret',
];

await runProcess(ARGUMENTS, (values) => {
  const options: PersonioOptions = {
    port: wholeNumber(values, 'port', 0),
    employees: wholeNumber(values, 'employees', 500),
    seed: wholeNumber(values, 'seed', 1),
    limits: oneOf(values, 'limits', ['off', 'on']) === 'on',
    hugeId: oneOf(values, 'huge-id', ['off', 'on']) === 'on',
    settings: { latencyMs: wholeNumber(values, 'latency-ms', 0) },
    ...(values.host === undefined ? {} : { host: values.host }),
    ...(values.state === undefined ? {} : { state: values.state }),
    ...(values['as-of'] === undefined ? {} : { asOf: values['as-of'] }),
    ...(values['client-id'] === undefined ? {} : { clientId: values['client-id'] }),
    ...(values['client-secret'] === undefined ? {} : { clientSecret: values['client-secret'] }),
  };
  return startPersonio(options);
});
