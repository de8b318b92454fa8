import { mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { fixedClock, jsonLog, Refused, Unavailable } from "../../../src/base/index.ts";
import { type MailerOptions, makeMailer } from "../../../src/channels/email/index.ts";
import type { Letter } from "../../../src/outbox/index.ts";

const root = await mkdtemp(join(tmpdir(), "beseda-mail-"));
afterAll(() => rm(root, { recursive: true }));
const AT = new Date("2026-03-10T12:00:00Z");
const letter: Letter = { kind: "letter", to: "olena@example.com", subject: "Ваш код", text: "Код: 123456\nДо 12:10." };

function options(lines: string[] = []): MailerOptions {
  const clock = fixedClock(AT);
  return {
    smtpUrl: undefined,
    from: undefined,
    folder: join(root, "mail"),
    clock,
    log: jsonLog((line) => lines.push(line), clock),
  };
}

test("without a mail server a letter becomes a file that a person can read, and nobody else", async () => {
  await makeMailer(options())(letter, "id-1");
  const file = join(root, "mail", "id-1.eml");
  expect(await readFile(file, "utf8")).toBe(
    [
      "From: shop@localhost",
      "To: olena@example.com",
      "Subject: Ваш код",
      "Date: Tue, 10 Mar 2026 12:00:00 +0000",
      "Message-ID: <id-1@localhost>",
      "MIME-Version: 1.0",
      "Content-Type: text/plain; charset=utf-8",
      "Content-Transfer-Encoding: 8bit",
      "",
      "Код: 123456",
      "До 12:10.",
      "",
    ].join("\r\n"),
  );
  expect((await stat(file)).mode & 0o077).toBe(0);
});

test("the log says once that letters become files, and where", async () => {
  const lines: string[] = [];
  const send = makeMailer(options(lines));
  await send(letter, "id-2");
  await send(letter, "id-3");
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? "")).toMatchObject({ event: "mail_to_folder", folder: join(root, "mail") });
});

test("a letter that is tried again is one file", async () => {
  const send = makeMailer({ ...options(), folder: join(root, "again") });
  await send(letter, "id-1");
  await send(letter, "id-1");
  expect(await readdir(join(root, "again"))).toEqual(["id-1.eml"]);
});

test("a mail server without a sender's address is refused in a sentence that names the setting", () => {
  expect(() => makeMailer({ ...options(), smtpUrl: "smtp://localhost" })).toThrow(Refused);
  expect(() => makeMailer({ ...options(), smtpUrl: "smtp://localhost" })).toThrow(/MAIL_FROM/);
});

test("without a mail server and without files a letter is not lost: it may be tried again, and it is said why", async () => {
  const send = makeMailer({ ...options(), folder: null });
  await expect(send(letter, "id-1")).rejects.toThrow(Unavailable);
  await expect(send(letter, "id-1")).rejects.toThrow(/SMTP_URL is not set/);
});
