import { expect, test } from "vitest";
import { readContact } from "../../src/capabilities/contact.ts";

test("an e-mail is known by its sign, and its domain is written small", () => {
  expect(readContact("Anna@Example.COM", "LT")).toEqual({ kind: "email", value: "Anna@example.com" });
  expect(readContact(" <anna@example.com> ", "LT")).toEqual({ kind: "email", value: "anna@example.com" });
});

test("a phone is read in the shop's country, and written with its code", () => {
  expect(readContact("8 612 34567", "LT")).toEqual({ kind: "phone", value: "+37061234567" });
  expect(readContact("067 123 45 67", "UA")).toEqual({ kind: "phone", value: "+380671234567" });
  expect(readContact("+7 916 123-45-67", "LT")).toEqual({ kind: "phone", value: "+79161234567" });
});

test("what is neither asks anew, by what it looked like", () => {
  expect(readContact("anna@", "LT")).toMatchObject({
    kind: "missing",
    slot: "phone_or_email",
    refused: "invalid_email",
    tell: { saying: { reply: "invalid-email" } },
  });
  expect(readContact("скажу потом", "LT")).toMatchObject({
    refused: "invalid_phone",
    tell: { saying: { reply: "invalid-phone-or-email" } },
  });
  expect(readContact("", "LT")).toMatchObject({ kind: "missing" });
});
