import { z } from 'zod';

/** `?name=true`; off where it is left out. */
export const flag = z
  .enum(['true', 'false'])
  .default('false')
  .transform((given) => given === 'true');
