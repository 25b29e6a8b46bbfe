export * from './access.ts';
export * from './integrations.ts';
export * from './people.ts';
export * from './previews.ts';
export * from './reading.ts';
export * from './runs.ts';
export * from './safety.ts';
export * from './vendors.ts';
