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
