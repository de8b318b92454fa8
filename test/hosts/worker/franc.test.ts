import { readFile } from "node:fs/promises";
import { franc } from "franc-min";
import { expect, test } from "vitest";
import { data } from "../../../node_modules/franc-min/data.js";
import { franc as lean } from "../../../src/hosts/worker/franc/franc.ts";
import { trigramsOf } from "../../../src/hosts/worker/franc/trigrams.ts";

const OTHERS = [
  "Ile kosztuje dostawa do Wilna i kiedy będzie?",
  "Kiek kainuoja pristatymas į Kauną ir kada jis bus?",
  "Wie viel kostet der Versand nach Riga, bitte?",
  "¿Cuánto cuesta el envío a Riga y cuándo llega?",
  "Combien coûte la livraison à Riga, s'il vous plaît ?",
  "Πόσο κοστίζει η αποστολή στη Ρίγα;",
  "日本語で話せますか。配送料はいくらですか。",
  "1234567890 12345",
  "ok",
  "",
];

test("the Worker's franc has the package's trigrams", () => {
  for (const [script, languages] of Object.entries(trigramsOf)) expect(data[script]).toMatchObject(languages);
});

test("the Worker's franc says of a text what the package says", async () => {
  const files = ["ru", "uk", "en"].map((locale) => readFile(`knowledge-base/replies/${locale}.ftl`, "utf8"));
  const lines = (await Promise.all(files)).flatMap((text) => text.split("\n").filter((_, at) => at % 5 === 0));
  const said = (tell: typeof lean) =>
    [...OTHERS, ...lines].map((text) => [
      tell(text, { only: ["eng", "pol", "lit", "deu", "spa", "fra"] }),
      tell(text, { only: ["rus", "ukr"] }),
    ]);
  expect(said(lean)).toEqual(said((text, { only }) => franc(text, { only: [...only] })));
});
