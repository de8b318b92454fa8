import { expect, it } from "vitest";
import { passwordFault } from "../../src/staff/password.ts";

it.each([
  "1234567890",
  "1q2w3e4r5t",
  "qwertyuiop",
  "QwertyUiop!",
  "Password2026!",
  "p@ssw0rd2026",
  "Пароль-2026",
  "йцукенгшщз",
  "привіт12345",
  "aaaaaaaaaaaa",
  "1212121212",
  "абвгдежзик",
  "1234567890a",
  "changeme!!",
  "beseda2026",
])("%s is one of the first that somebody would try", (password) => {
  expect(passwordFault(password)).toMatch(/one of the first/);
});

it.each(["oksana2026", "Kovalenko!1", "kovalenko.oksana"])("%s is made of the person's own", (password) => {
  expect(passwordFault(password, ["Оксана Kovalenko", "oksana.kovalenko"])).toMatch(/one of/);
});

it.each(["три зелених слони", "correct donkey 7 staple", "Xk7#pQ2!vN", "oksana їсть борщ щосереди", "dfkjsh4958s"])(
  "%s is taken",
  (password) => {
    expect(passwordFault(password, ["Оксана", "oksana"])).toBeNull();
  },
);

it("one of nine characters is too short, of 201 too long", () => {
  expect([passwordFault("слон+миша"), passwordFault("слон і миша".repeat(20))]).toEqual([
    "The password needs at least 10 characters.",
    "The password may have 200 characters at most.",
  ]);
});
