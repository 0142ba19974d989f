/** A recipient is always an object: in one text, a line break or a comma would make two of it. */
export type MailAddress = { readonly name: string; readonly address: string };

export type OutgoingMail = {
  /** The same at every try, so that a mail which arrives twice can be told for one. */
  readonly messageId: string;
  readonly from: MailAddress;
  readonly replyTo: MailAddress | null;
  readonly to: readonly MailAddress[];
  readonly subject: string;
  readonly html: string;
  readonly text: string;
};

export type Delivery =
  | { readonly result: "sent"; readonly via: "smtp" | "outbox" }
  /** The server cannot be reached at all: no fault of the mail. */
  | { readonly result: "unreachable"; readonly error: string }
  /** Refused, or cut off on the way. `bounced` when it was the address, for good. */
  | { readonly result: "refused"; readonly bounced: boolean; readonly error: string };

export type MailTransport = {
  readonly via: "smtp" | "outbox";
  /** Host and port of the mail server, for a person who wonders where mails go; null without one. */
  readonly server: string | null;
  /** Sender of every mail of this installation; null leaves it to the settings of each shop. */
  readonly sender: MailAddress | null;
  deliver(mail: OutgoingMail): Promise<Delivery>;
  close(): Promise<void>;
};
