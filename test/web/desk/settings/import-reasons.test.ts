import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { LOCALES } from "../../../../src/base/index.ts";
import { reasonIn } from "../../../../src/web/desk/settings/import/reason.ts";

const FOLDER = "src/importing";
/** What is said of a row, as it stands in the importer's code. */
const SAID = /\.(?:refuse|mend|note|forget)\(\s*(["`])(.+?)\1/g;

const saidReasons = readdirSync(FOLDER, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .flatMap((file) => [...readFileSync(join(FOLDER, file), "utf8").matchAll(SAID)].map(([, , said = ""]) => said))
  .filter((said) => !said.includes("issue"))
  .map((said) => said.replace(/\$\{column\}/g, "phone").replace(/consent_\$\{channel\}/g, "consent_email"))
  .map((said) => said.replace(/\$\{[^}]+\}/g, "one, other"));

test.each(saidReasons)("what the importer says, %j, is said in the reader's language", (said) => {
  for (const locale of LOCALES) expect(/[а-яёіїєґ]/i.test(reasonIn(said, locale))).toBe(locale !== "en");
});

test.each([
  ["total is not a number", "Сумма заказа: не число"],
  ["delivery_way is not one of courier, point: left out", "не одно из слов courier, point; пропущено"],
  [
    "status is not one of new, paid, shipped, delivered, cancelled",
    "не одно из слов новый, оплачен, отправлен, доставлен, отменён",
  ],
  ["consent_sms is neither yes nor no: left out", "не «да» и не «нет»"],
  ["several customers have one phone", "у нескольких клиентов один телефон"],
  ["its goods were changed here: kept until the shop's books say so", "состав изменён здесь"],
  ["something that no importer says", "something that no importer says"],
])("%j is %j", (said, expected) => {
  expect(reasonIn(said, "ru")).toContain(expected);
});

test("there are as many reasons as were found when this was written", () => {
  expect(saidReasons.length).toBeGreaterThan(30);
});
