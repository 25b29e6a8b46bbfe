const PATIENCE_MS = 2_000;

/** The answer, or null when none came within two seconds: who asks for our health has little patience. */
export async function inTime<Answer>(asking: Promise<Answer>): Promise<Answer | null> {
  const late = Promise.withResolvers<null>();
  const timer = setTimeout(late.resolve, PATIENCE_MS, null);
  const answered = asking.catch(() => null);
  return Promise.race([answered, late.promise]).finally(() => clearTimeout(timer));
}
