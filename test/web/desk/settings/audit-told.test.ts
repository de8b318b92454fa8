import { expect, test } from "vitest";
import { changesOf } from "../../../../src/web/desk/settings/audit/changes.ts";
import { ru } from "../../../../src/web/desk/settings/audit/names/ru.ts";

const people = new Map([["01a2", "Ольга"]]);
const telling = { names: ru, fields: ru.fields, locale: "ru" as const, people };
const after = (values: Record<string, unknown>) => changesOf(null, values, telling).map((change) => change.after);

test("roles, states and languages are told in the reader's words", () => {
  const values = { role: "support", hiddenFrom: ["marketer", "viewer"], payment_status: "unpaid", locale: "uk" };
  expect(after(values)).toEqual(["поддержка", "маркетолог, наблюдатель", "не оплачен", "украинский"]);
});

test("yes and no, days, instants and colleagues are told as people say them", () => {
  const values = { inChat: true, birth_date: "1990-05-17", held_by: "01a2" };
  expect(after(values)).toEqual(["да", "17 мая 1990 г.", "Ольга"]);
  expect(after({ snoozed_until: "2026-11-24T07:00:00.000Z" })[0]).toMatch(/^2[34] нояб\. 2026 г\., \d\d:00$/);
});

test("what a person wrote stays as it was written, although it is a word of the program's", () => {
  expect(after({ note: "paid", first_name: "Support", name: "bot" })).toEqual(["paid", "Support", "bot"]);
});

test("of what has parts each part is told by its name, never as a program writes it", () => {
  const values = { texts: { ru: { subject: "Скидки", text: "С понедельника" } }, names: { ru: "Помол", en: "Grind" } };
  const told = after(values).join(" | ");
  expect(told).toBe("русский: тема письма: Скидки; текст: С понедельника | русский: Помол; английский: Grind");
  expect(told).not.toMatch(/[{}"[\]]/);
});

test("only what differs is told", () => {
  const differing = changesOf({ role: "support", sessions: [1] }, { role: "admin", sessions: [1] }, telling);
  expect(differing).toEqual([{ field: "роль", before: "поддержка", after: "администратор" }]);
});

test("an id that is nobody's name is left out", () => {
  const merge = "01a2071d-319d-703d-8e9c-99c3be673cb6";
  expect(changesOf({}, { into: "kateryna", merge }, telling)).toEqual([
    { field: "объединён с", before: null, after: "kateryna" },
  ]);
});
