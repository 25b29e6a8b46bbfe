import { expect, it } from 'vitest';
import { readSettings } from './settings.ts';

it('has a value for everything, and takes an empty variable for none', () => {
  expect(readSettings({ MATRIKEL_PORT: '', TEMPORAL_NAMESPACE: '' })).toMatchObject({
    MATRIKEL_PORT: 7080,
    MATRIKEL_HOST: '127.0.0.1',
    TEMPORAL_NAMESPACE: 'default',
  });
});

it('names every problem in one message, and does not repeat the secret', () => {
  const read = () =>
    readSettings({ MATRIKEL_PORT: 'web', MATRIKEL_KEY: 'c2hvcnQ=', DATABASE_URL: 'mysql://localhost/x' });
  expect(read).toThrow(/MATRIKEL_PORT: .*\n.*MATRIKEL_KEY: .*\n.*DATABASE_URL: /s);
  expect(read).not.toThrow('c2hvcnQ=');
});

it('refuses one port for two servers', () => {
  expect(() => readSettings({ MATRIKEL_PORT: '7081' })).toThrow('MATRIKEL_PORT and MATRIKEL_PG_PORT both say 7081');
});
