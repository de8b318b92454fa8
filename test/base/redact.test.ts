import { describe, expect, test } from "vitest";
import { redact } from "../../src/base/index.ts";

describe("what is taken out of a message", () => {
  test.each([
    ["an e-mail", "550 5.1.1 <anna.p@example.com>: rejected", "550 5.1.1 <(e-mail)>: rejected"],
    ["a Cyrillic e-mail", "почта анна@пошта.укр не принята", "почта (e-mail) не принята"],
    ["a phone", "no SMS to +380 (50) 123-45-67", "no SMS to (number)"],
    ["a phone with other dashes", "no SMS to 8 029 123–45–67", "no SMS to (number)"],
    ["a bare phone", "37061234567 is taken", "(number) is taken"],
    [
      "a bot's token in an address",
      "request to https://api.telegram.org/bot123456:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw/sendMessage failed",
      "request to https://api.telegram.org/… failed",
    ],
    ["a bot's token alone", "123456:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw is refused", "(token) is refused"],
    ["a phone in two halves", "38050123-4567 is taken", "(number) is taken"],
    ["a bot's token in a path", "POST /bot123456:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw/getMe", "POST /bot(token)/getMe"],
    ["a bearer token", "sent Bearer abc.def-ghi and got 401", "sent (token) and got 401"],
    ["a signed token", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJhbm5hIn0. is not valid", "(token) is not valid"],
    [
      "a password of an address",
      "connect to postgres://me:pw@db.example:5432/shop",
      "connect to postgres://db.example:5432/…",
    ],
    ["a quoted value", 'invalid input syntax for type integer: "Анна"', 'invalid input syntax for type integer: "…"'],
    ["a quoted value that quotes", 'invalid input: "она "Анна" сказала"', 'invalid input: "…"'],
    ["a quotation without an end", 'in "Анна и ещё', 'in "…"'],
    ["words of a text that is no JSON", `Unexpected token 'А', "Анна" is not valid JSON`, "Unexpected token '…'"],
    ["words in other quotation marks", "не понято: «Анна Петренко»", "не понято: «…»"],
  ])("%s", (_, text, told) => expect(redact(text)).toBe(told));
});

describe("what is left as it is, since a mistake is found by it", () => {
  test.each([
    'duplicate key value violates unique constraint "customers_email_key"',
    'null value in column "at" of relation "messages" violates not-null constraint',
    "connect ECONNREFUSED 10.0.12.100:5432",
    "conversation 01987f3a-1234-7abc-8def-0123456789ab is gone",
    "Can't reach the shop's server: 502 after 9000 ms",
    "Telegram is not available: no answer",
  ])("%s", (text) => expect(redact(text)).toBe(text));
});

test("the name of a schema's part is told only where the word before it says that it is one", () => {
  expect(redact('relation "orders" of "petrenko"')).toBe('relation "orders" of "…"');
  expect(redact('column "Анна"')).toBe('column "…"');
});
