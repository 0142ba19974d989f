import { createTransport } from "nodemailer";
import { isReservedDomain } from "../../modules/notifications/mail-address.ts";
import type { MailAddress, MailTransport, OutgoingMail } from "../../modules/notifications/transport.ts";

export type SmtpOptions = {
  /** smtps://user:password@host:465, smtp://host:587 */
  readonly url: string;
  readonly sender: MailAddress | null;
  readonly timeoutMs?: number;
};

/**
 * A real mail server. Connections are kept and used again; TLS from the start with smtps:, as soon as the server offers it
 * with smtp:. `?tls=off` in the address is for a server on the same machine that has no certificate.
 */
export function smtpTransport({ url, sender, timeoutMs = 30_000 }: SmtpOptions): MailTransport {
  const { hostname, port, username, password, protocol, searchParams } = new URL(url);
  const secure = protocol === "smtps:";
  const portNumber = port === "" ? (secure ? 465 : 587) : Number(port);
  const transporter = createTransport({
    pool: true, maxConnections: 5, maxMessages: 100,
    // A connection lost after the mail was handed over may have delivered it: when to try again is not for the pool to decide.
    maxRequeues: 0,
    host: hostname, port: portNumber, secure, ignoreTLS: searchParams.get("tls") === "off",
    ...(username !== "" && { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    connectionTimeout: timeoutMs, greetingTimeout: timeoutMs, socketTimeout: timeoutMs, dnsTimeout: timeoutMs,
    // A mail is text that we made: it never fetches a file or an address.
    disableFileAccess: true, disableUrlAccess: true,
  });

  return {
    via: "smtp",
    server: `${hostname}:${portNumber}`,
    sender,
    async deliver(mail) {
      // Demo customers and typed-in examples: their mail is kept to be read, and bothers no server.
      if (mail.to.every(({ address }) => isReservedDomain(address))) return { result: "sent", via: "outbox" };
      try {
        await transporter.sendMail(messageOf(mail));
        return { result: "sent", via: "smtp" };
      } catch (error) {
        // Lost connections look alike whatever the cause; a server that greets and lets us in meant this mail.
        const refusal = refusalOf(error);
        const isThere = refusal.answered || await transporter.verify().then(() => true, () => false);
        return isThere ? { result: "refused", ...refusal } : { result: "unreachable", error: refusal.error };
      }
    },
    close: async () => transporter.close(),
  };
}

function messageOf({ messageId, from, replyTo, to, subject, html, text }: OutgoingMail) {
  return {
    messageId, from, to: [...to], subject, html, text,
    ...(replyTo && { replyTo }),
    // An answering machine does not answer to a machine (RFC 3834).
    headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "OOF, AutoReply" },
    xMailer: false as const,
  };
}

type SmtpError = { readonly command?: string; readonly responseCode?: number; readonly message?: string };

function refusalOf(error: unknown): { answered: boolean; bounced: boolean; error: string } {
  const { command = "", responseCode = 0, message = String(error) } = error as SmtpError;
  const aboutTheMail = /^(MAIL FROM|RCPT TO|DATA)$/.test(command);
  return {
    // 421 is the server closing for now.
    answered: aboutTheMail && responseCode >= 400 && responseCode !== 421,
    bounced: command === "RCPT TO" && responseCode >= 550 && responseCode <= 553,
    error: message.replace(/\s+/g, " ").slice(0, 300),
  };
}
