import type { Delivery, MailTransport, OutgoingMail } from "../modules/notifications/transport.ts";

export type MailRecorder = MailTransport & {
  readonly mails: OutgoingMail[];
  /** What becomes of the next mails. */
  answer: (mail: OutgoingMail) => Delivery | Promise<Delivery>;
};

/** A transport that keeps what it is given, and answers what the test wants. */
export function recordMails(): MailRecorder {
  const recorder: MailRecorder = {
    via: "smtp",
    server: "mail.test:465",
    sender: null,
    mails: [],
    answer: () => ({ result: "sent", via: "smtp" }),
    async deliver(mail) {
      const delivery = await recorder.answer(mail);
      if (delivery.result === "sent") recorder.mails.push(mail);
      return delivery;
    },
    close: async () => {},
  };
  return recorder;
}
