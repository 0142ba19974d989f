import { createServer, type Socket } from "node:net";

/** What a mail server received, as it came over the wire. */
export type ReceivedMail = { readonly from: string; readonly to: readonly string[]; readonly raw: string; readonly messageId: string };

/** How the server behaves from now on. */
export type SmtpMood =
  | "well"
  /** Hangs up as soon as somebody connects. */
  | "hangs_up"
  /** Takes the whole mail, then hangs up instead of saying so. */
  | "vanishes_after_data"
  /** Hangs up in the middle, before the mail is taken. */
  | "vanishes_before_data"
  | "busy"
  | "unknown_recipient";

export type FakeSmtp = {
  readonly url: string;
  readonly received: ReceivedMail[];
  /** Connections that were opened so far. */
  connections: number;
  mood: SmtpMood;
  /** Held back until the test lets it go: the answer to the end of a mail. */
  hold: Promise<void> | null;
  close(): Promise<void>;
};

/** A mail server for tests: speaks enough of RFC 5321, keeps what it gets, and fails in the ways that real ones do. */
export async function startFakeSmtp(): Promise<FakeSmtp> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    socket.on("error", () => socket.destroy());
    smtp.connections += 1;
    if (smtp.mood === "hangs_up") socket.destroy();
    else talk(socket, smtp);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  const smtp: FakeSmtp = {
    url: `smtp://127.0.0.1:${port}?tls=off`, received: [], connections: 0, mood: "well", hold: null,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return smtp;
}

type Conversation = { from: string; to: string[]; data: string | null };

function talk(socket: Socket, smtp: FakeSmtp): void {
  let buffer = "";
  let mail: Conversation = { from: "", to: [], data: null };
  const say = (line: string): void => void socket.write(`${line}\r\n`);

  const command = (line: string): void => {
    const verb = line.slice(0, 4).toUpperCase();
    if (verb === "EHLO") say("250-fake\r\n250 8BITMIME");
    else if (verb === "MAIL") {
      if (smtp.mood === "busy") return say("451 try again later");
      mail = { from: addressIn(line), to: [], data: null };
      say("250 ok");
    } else if (verb === "RCPT") {
      if (smtp.mood === "unknown_recipient") return say("550 no such user");
      mail.to.push(addressIn(line));
      say("250 ok");
    } else if (verb === "DATA") {
      if (smtp.mood === "vanishes_before_data") return void socket.destroy();
      mail.data = "";
      say("354 go on");
    } else if (verb === "QUIT") {
      socket.end("221 bye\r\n");
    } else say("250 ok");
  };

  const finish = async (raw: string): Promise<void> => {
    smtp.received.push({ from: mail.from, to: mail.to, raw, messageId: /^Message-ID: (.*)$/im.exec(raw)?.[1] ?? "" });
    mail.data = null;
    await smtp.hold;
    if (smtp.mood === "vanishes_after_data") socket.destroy();
    else say("250 taken");
  };

  say("220 fake ready");
  socket.on("data", (chunk) => {
    buffer += chunk.toString();
    for (;;) {
      const end = mail.data === null ? buffer.indexOf("\r\n") : buffer.indexOf("\r\n.\r\n");
      if (end < 0) return;
      const part = buffer.slice(0, end);
      buffer = buffer.slice(end + (mail.data === null ? 2 : 5));
      if (mail.data === null) command(part);
      else void finish(part.replace(/\r\n\.\./g, "\r\n."));
    }
  });
}

function addressIn(line: string): string {
  return /<([^>]*)>/.exec(line)?.[1] ?? "";
}
