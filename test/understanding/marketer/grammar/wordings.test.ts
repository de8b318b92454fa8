import { expect, test } from "vitest";
import type { Locale } from "../../../../src/base/index.ts";
import { type MarketerLexicon, type NameKind, readQuestion } from "../../../../src/understanding/index.ts";
import { builtInMarketerWords } from "../../../support/built-in-marketer-words.ts";

const named = (kind: NameKind, ...values: string[]) => values.map((value) => ({ kind, value, names: [value] }));
const lexicon: MarketerLexicon = {
  names: [
    ...named("city", "Москва", "Київ", "London"),
    ...named("category", "Кремы", "Книги", "Toys"),
    ...named("source", "блогер"),
  ],
  fields: [],
  has: { orders: true, returns: true, messages: true, visits: true, tickets: true, nps: true, ratings: false },
  currency: "EUR",
  timezone: "Europe/Kyiv",
};
const read = (locale: Locale, asked: string) =>
  readQuestion(asked, { lexicon, words: builtInMarketerWords, now: new Date("2026-11-18T10:00:00Z"), locale });

test.each<[Locale, string, string]>([
  // A day of a week that is told, a period and what is before or after it, half a month.
  ["ru", "купили во вторник на прошлой неделе", "купили 10 ноября 2026"],
  ["uk", "купили у вівторок минулого тижня", "купили 10 листопада 2026"],
  ["en", "bought on Tuesday last week", "bought on 10 November 2026"],
  ["ru", "зарегистрировались в 2024 году и позже", "зарегистрировались с 1 января 2024"],
  ["uk", "зареєструвались у 2024 році або пізніше", "зареєструвались з 1 січня 2024"],
  ["en", "registered in 2024 or later", "registered since 1 January 2024"],
  ["en", "last order in May or earlier", "last order by 31 May 2026"],
  ["ru", "купили в первой половине октября", "купили с 1 по 15 октября 2026"],
  ["uk", "купили у другій половині жовтня", "купили з 16 по 31 жовтня 2026"],
  ["en", "bought in the second half of October", "bought between 16 and 31 October 2026"],
  ["en", "ordered on a Saturday or Sunday", "ordered on Saturdays and Sundays"],
  // Not even one is none, and not only one is more.
  ["ru", "даже раз не купили", "ни разу не купили"],
  ["uk", "не купили навіть разу", "ні разу не купили"],
  ["en", "haven't ordered even once", "never ordered"],
  ["en", "without a single order", "without orders"],
  ["ru", "покупали не раз", "покупали не меньше двух раз"],
  ["uk", "купували не раз", "купували не менше двох разів"],
  ["en", "ordered not just once", "ordered at least twice"],
  // Of one thing that is denied with its time between.
  ["ru", "ни одного письма за полгода не открыли", "не открыли ни одного письма за полгода"],
  ["uk", "жодного листа за півроку не відкрили", "не відкрили жодного листа за півроку"],
  // Who the first are, and by what.
  ["ru", "10 клиентов с самым большим чеком", "топ-10 по максимальному чеку"],
  ["uk", "10 клієнтів з найбільшим замовленням", "топ-10 за максимальним чеком"],
  ["en", "ten customers with the biggest order", "top 10 by biggest order"],
  ["ru", "десять самых щедрых клиентов", "топ-10 по выручке"],
  // Letters of a time that was told, and of a length without more.
  ["ru", "получили письмо в октябре, но не открыли", "получили письмо в октябре, но в октябре его не открыли"],
  ["ru", "не открывают письма уже месяц", "не открывали письма за последний месяц"],
  ["uk", "не відкривають листи вже місяць", "не відкривали листи за останній місяць"],
  // How large, and not how many or when.
  ["en", "spent over 2000", "spent more than 2000"],
  ["ru", "чек выше среднего", "средний чек выше среднего"],
  ["uk", "чек вищий за середній", "середній чек вищий за середній"],
  // For how long somebody has been there.
  ["ru", "зарегистрированы больше года", "зарегистрировались больше года назад"],
  ["uk", "зареєстровані понад рік", "зареєструвались понад рік тому"],
  ["en", "have been with us for over a year", "registered more than a year ago"],
  ["ru", "1985 года рождения", "родились в 1985 году"],
  // Each of two goods with a number of its own; a dash for the verb.
  ["ru", "кремы дважды, книги хотя бы раз", "купили кремы дважды, и купили книги хотя бы раз"],
  ["uk", "книги брали, а креми — жодного разу", "книги брали, а креми не брали"],
  ["ru", "не перешли ни по одной ссылке", "не перешли по ссылке"],
  ["ru", "список женщин", "женщины"],
  ["ru", "заказы в Киев", "заказы с доставкой в Киев"],
  ["ru", "кремы дважды, книги ни разу", "купили кремы дважды, и не купили книги"],
  ["uk", "креми двічі або більше, книги жодного разу", "купили креми не менше двох разів, і не купили книги"],
  ["en", "Toys twice or more, Книги never", "bought Toys at least twice, and did not buy Книги"],
  // A unit that was told before, this one that is held against the last, and what is of one day but not of the last.
  ["ru", "в прошлом месяце покупали, в этом ещё нет", "в прошлом месяце покупали, а в этом месяце не покупали"],
  ["uk", "торік купували, а цього ще ні", "торік купували, а цього року не купували"],
  ["en", "bought last month but not this", "bought last month but not this month"],
  ["ru", "потратили меньше чем в прошлом году", "в этом году потратили меньше, чем в прошлом году"],
  ["uk", "витратили більше, ніж торік", "цього року витратили більше, ніж торік"],
  ["en", "spent more than last year", "spent more this year than last year"],
  ["ru", "за год ни разу не воспользовались промокодом", "ни одного заказа с промокодом за год"],
  ["uk", "п'ятірка найщедріших за цей рік", "топ-5 за виручкою за цей рік"],
  ["ru", "не хотят получать письма", "без согласия на письма"],
  ["uk", "не хочуть отримувати листи", "без згоди на листи"],
  ["en", "don't want to receive emails", "no consent to emails"],
  // A word that only leads to a name compares nothing.
  ["ru", "пришли от блогера и сделали два заказа", "пришли от блогера и сделали ровно два заказа"],
])("%s: %s is read as: %s", (locale, asked, plainly) => {
  const [one, other] = [read(locale, asked), read(locale, plainly)];
  expect([one.status, one.definition]).toEqual(["answer", other.definition]);
});

test.each<[Locale, string]>([
  ["ru", "двадцать самых молодых покупателей кремов"],
  ["uk", "20 наймолодших покупців кремів"],
  ["en", "20 youngest buyers of Toys"],
])("%s: %s are the first by age of those who bought them, and not by how much", (locale, asked) => {
  expect(read(locale, asked)).toMatchObject({
    status: "answer",
    definition: { where: { kind: "quantity" }, top: { by: { field: "age" }, n: 20, lowest: true } },
  });
});

test.each<[Locale, string, string]>([
  ["ru", "денег не перевели", "перевели"],
  ["ru", "заказали в начале месяца", "начале"],
  ["en", "whose biggest order topped 10000", "topped"],
])("%s: %s has a word that is a slip of no other", (locale, asked, word) => {
  const { status, unread } = read(locale, asked);
  expect([status === "answer", unread.includes(word)]).toEqual([false, true]);
});

test.each<[Locale, string]>([
  ["ru", "пакупатели кремов"],
  ["uk", "жінкі з Києва"],
  ["en", "registred last month"],
])("%s: %s has a slip that is likely", (locale, asked) => {
  expect(read(locale, asked).status).toBe("answer");
});
