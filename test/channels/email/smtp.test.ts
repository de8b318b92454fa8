import { createServer, type Socket } from "node:net";
import type { SMTPServerOptions } from "smtp-server";
import { afterEach, expect, test } from "vitest";
import { fixedClock, Refused, Unavailable } from "../../../src/base/index.ts";
import { smtpSender } from "../../../src/channels/email/smtp.ts";
import type { Letter } from "../../../src/outbox/index.ts";
import { type MailServer, startMailServer } from "../../support/mail-server.ts";

const AT = new Date("2026-03-10T12:00:00Z");
const letter: Letter = { kind: "letter", to: "olena@example.com", subject: "Ваш код", text: "Код: 123456" };
const running: MailServer[] = [];
afterEach(() => Promise.all(running.splice(0).map((server) => server.stop())));

async function mailServer(options: SMTPServerOptions = {}) {
  const server = await startMailServer(options);
  running.push(server);
  return server;
}

const sender = (url: string) => smtpSender({ url, from: "hello@shop.example", clock: fixedClock(AT) });
const reply = (responseCode: number) => Object.assign(new Error("no"), { responseCode });

test("a letter reaches the server with its address, subject and text", async () => {
  const { received, url } = await mailServer();
  await sender(url)(letter, "id-1");
  const [mail] = received;
  expect(mail).toMatchObject({ from: "hello@shop.example", to: ["olena@example.com"] });
  expect(mail?.raw).toMatch(/^To: olena@example.com\r$/m);
  expect(mail?.raw).toContain(`Subject: =?UTF-8?B?${Buffer.from("Ваш код").toString("base64")}?=`);
  expect(mail?.raw).toContain("Date: Tue, 10 Mar 2026 12:00:00 +0000");
  expect(mail?.raw).toMatch(/^Auto-Submitted: auto-generated\r$/m);
  const [, body = ""] = mail?.raw.split("\r\n\r\n") ?? [];
  expect(Buffer.from(body, "base64").toString("utf8")).toContain("Код: 123456");
});

test("a letter that is sent again has the same Message-ID", async () => {
  const { received, url } = await mailServer();
  await sender(url)(letter, "id-1");
  await sender(url)(letter, "id-1");
  expect(received.map(({ raw }) => /^Message-ID: (.*)\r$/im.exec(raw)?.[1])).toEqual([
    "<id-1@shop.example>",
    "<id-1@shop.example>",
  ]);
});

test("an address that the server does not know is refused", async () => {
  const { url } = await mailServer({ onRcptTo: (_, __, done) => done(reply(550)) });
  await expect(sender(url)(letter, "id-1")).rejects.toThrow(Refused);
});

test("a text that the server does not take is refused", async () => {
  const { url } = await mailServer({
    onData: (stream, _, done) => {
      stream.resume();
      stream.on("end", () => done(reply(554)));
    },
  });
  await expect(sender(url)(letter, "id-1")).rejects.toThrow(Refused);
});

test("a server that asks to come later is not available", async () => {
  const { url } = await mailServer({ onRcptTo: (_, __, done) => done(reply(451)) });
  await expect(sender(url)(letter, "id-1")).rejects.toThrow(Unavailable);
});

test("a refused sender is the setting's fault, not the letter's: it may be tried again", async () => {
  const { url } = await mailServer({ onMailFrom: (_, __, done) => done(reply(553)) });
  await expect(sender(url)(letter, "id-1")).rejects.toThrow(Unavailable);
});

test("a wrong password is the setting's fault, not the letter's: it may be tried again", async () => {
  const { port } = await mailServer({ onAuth: (_, __, done) => done(reply(535)), allowInsecureAuth: true });
  await expect(sender(`smtp://shop:wrong@127.0.0.1:${port}`)(letter, "id-1")).rejects.toThrow(Unavailable);
});

test("a server that is not there is not available", async () => {
  const { url } = await mailServer();
  await Promise.all(running.splice(0).map((server) => server.stop()));
  await expect(sender(url)(letter, "id-1")).rejects.toThrow(Unavailable);
});

test("a letter that ends with one click says so to the mailbox", async () => {
  const { received, url } = await mailServer();
  const unsubscribe = `https://shop.example/unsubscribe/${"a".repeat(54)}`;
  await sender(url)({ ...letter, unsubscribe }, "id-1");
  const raw = received[0]?.raw.replaceAll(/\r\n[ \t]/g, " ");
  expect(raw).toContain(`\r\nList-Unsubscribe: <${unsubscribe}>\r\n`);
  expect(raw).toContain("\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n");
});

test("what no server took cannot have arrived; where it broke off after the text nobody knows", async () => {
  const taken = (url: string) =>
    sender(url)(letter, "id-1").catch((error: unknown) => error instanceof Unavailable && error.nothingDone);
  const busy = await mailServer({ onRcptTo: (_, __, done) => done(reply(450)) });
  expect(await taken(busy.url)).toBe(true);
  await busy.stop();
  running.splice(running.indexOf(busy), 1);
  expect(await taken(busy.url)).toBe(true);
  const sockets = new Set<Socket>();
  const breaking = createServer((socket) => {
    sockets.add(socket);
    socket.write("220 hello\r\n");
    let body = false;
    socket.on("error", () => {});
    socket.on("data", (data) => {
      const said = data.toString();
      if (body && said.includes("\r\n.\r\n")) socket.destroy();
      else if (/^DATA/im.test(said)) {
        body = true;
        socket.write("354 go on\r\n");
      } else if (!body) socket.write("250 ok\r\n");
    });
  });
  await new Promise<void>((done) => breaking.listen(0, "127.0.0.1", () => done()));
  const address = breaking.address();
  const port = typeof address === "object" ? address?.port : 0;
  expect(await taken(`smtp://127.0.0.1:${port}`)).toBe(false);
  for (const socket of sockets) socket.destroy();
  breaking.close();
});
