/** Who tries to sign in: the caller's address, and the e-mail address that was typed in. */
export interface SignInTry {
  readonly address: string;
  readonly email: string;
}

/** Keeps guessing slow, in all processes together. */
export interface SignInLimits {
  /** Takes one of the tries that are left; milliseconds to wait where there are none, else null. */
  take(attempt: SignInTry): Promise<number | null>;
  /** A success gives back what its own typing errors took. */
  succeeded(attempt: SignInTry): Promise<void>;
}
