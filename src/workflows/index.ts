export { fullSync } from './full-sync.ts';
