import type { AddressInfo } from "node:net";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";

/** A letter as it came in. */
export interface ReceivedMail {
  from: string;
  to: string[];
  raw: string;
}

/** A mail server that keeps what it was sent. */
export interface MailServer {
  received: ReceivedMail[];
  port: number;
  url: string;
  stop(): Promise<void>;
}

/** Starts a mail server on a free port. */
export async function startMailServer(options: SMTPServerOptions = {}): Promise<MailServer> {
  const received: ReceivedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData: async (stream, { envelope }, done) => {
      const chunks: Buffer[] = await stream.toArray();
      received.push({
        from: envelope.mailFrom ? envelope.mailFrom.address : "",
        to: envelope.rcptTo.map((recipient) => recipient.address),
        raw: Buffer.concat(chunks).toString("utf8"),
      });
      done();
    },
    ...options,
  });
  const { port } = await new Promise<AddressInfo>((done) => {
    const listening = server.listen(0, "127.0.0.1", () => done(listening.address() as AddressInfo));
  });
  const stop = () => new Promise<void>((done) => server.close(() => done()));
  return { received, port, url: `smtp://127.0.0.1:${port}`, stop };
}
