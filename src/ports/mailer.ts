export interface Mail {
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Hands a mail to a server. Throws when it was refused or nobody can say whether it was taken. */
export interface Mailer {
  send(mail: Mail): Promise<void>;
}
