import { describe, expect, test } from "vitest";
import type { Locale } from "../../../../src/base/index.ts";
import { gapsIn, withoutPersonal } from "../../../../src/conversation/desk/drafts/gaps.ts";
import { indexArticles, readArticles, vocabularyOf } from "../../../../src/knowledge/index.ts";
import { makeMasks } from "../../../../src/language/index.ts";
import { SYNONYMS } from "../../../support/built-in-synonyms.ts";

const index = indexArticles(await readArticles("knowledge-base/articles"), SYNONYMS);
const KNOWN = {
  ...{ names: ["Марина", "Ковальчук"], phones: ["+37061234567"], emails: ["marina.k@example.com"] },
  ...{ addresses: ["Antakalnio g. 24-7, Vilnius", "10305"], orders: ["10482", "LP0010482LT"] },
  ...{ birthDates: ["1988-03-14"], orderShapes: ["99999"], country: "LT" },
};

const left = (locale: Locale, said: string, asked: string[] = []): string | null =>
  withoutPersonal(said, {
    locale,
    masks: makeMasks(KNOWN),
    says: vocabularyOf(index, locale),
    isProduct: (word) => /^(?:Иргачефф|Yirgacheffe)$/i.test(word),
    isAsked: (word) => asked.includes(word.toLowerCase()),
  });

describe("what was said to one customer holds nothing of theirs for another", () => {
  test.each<[Locale, string, string]>([
    ["ru", "Марина, добрый день! Да, зёрна смелем под гейзер.", "Добрый день! Да, зёрна смелем под гейзер."],
    ["ru", "Конечно, Марина. Кофе смелем бесплатно.", "Конечно. Кофе смелем бесплатно."],
    ["ru", "гульназ, доставка в Ригу занимает три дня.", "Доставка в Ригу занимает три дня."],
    [
      "ru",
      "Роза, сертификат действует год, тратить можно частями.",
      "Сертификат действует год, тратить можно частями.",
    ],
    ["en", "Hi Marina, we grind for the moka pot at no charge.", "Hi! We grind for the moka pot at no charge."],
    ["en", "We ship to Latvia within a few days. Best regards, Kasia", "We ship to Latvia within a few days."],
    ["uk", "Вітаю, Оксано! Повернути можна закриту пачку.", "Вітаю! Повернути можна закриту пачку."],
    ["uk", "Звісно, Соломіє. Каву змелемо безкоштовно.", "Звісно. Каву змелемо безкоштовно."],
  ])("whoever is spoken to, and whoever signs, goes (%s: %s)", (locale, said, is) => {
    expect(left(locale, said)).toBe(is);
  });

  test.each<[Locale, string, string]>([
    ["ru", "Марине передали: зёрна хранятся в закрытом пакете.", "Марине"],
    ["ru", "Гульназ заберёт посылку сама, чай добавить к заказу можно бесплатно.", "Гульназ"],
    ["ru", "Ибрагим заберёт посылку сам, а кофе смелем бесплатно при заказе.", "Ибрагим"],
    ["ru", "Посылку оставим у соседки Мурашкиной, она дома до вечера в будни.", "Мурашкиной"],
    ["ru", "Передайте Ромашке, что ромашковый чай без кофеина, его можно пить вечером.", "Ромашке"],
    ["ru", "Пишите сразу мне в @olga_support, про воду для кофе отвечу быстро.", "olga"],
    ["ru", "Ваш муж Олег может забрать заказ, пункт выдачи открыт до вечера.", "Олег"],
    ["en", "Zbigniew's parcel is with the neighbour. You can return unopened bags.", "Zbigniew"],
    ["uk", "Посилку забере Мар’яна Гнатюк, а чай зберігайте в сухому місці, подалі від світла.", "Гнатюк"],
  ])("a name anywhere is a gap (%s: %s)", (locale, said, name) => {
    const text = left(locale, said) ?? "";
    expect(text).not.toContain(name);
    expect(gapsIn(text)).toHaveLength(1);
  });

  test.each<[Locale, string, string]>([
    ["ru", "Код домофона 45К7, курьер поднимется, а картой можно платить на месте.", "45"],
    // 2017 stands in an article, but beside other words.
    ["ru", "Код 2017, открывайте дверь, а пакет сдайте на переработку в любой день.", "2017"],
    ["ru", "Промокод для вас KAWA-7Q2, введите его в корзине перед оплатой заказа.", "KAWA"],
    ["ru", "Вернём 37,45 € на карту в течение пяти рабочих дней после получения.", "37"],
    ["en", "Your door code 4471# was passed on, the courier calls before he comes.", "4471"],
    ["en", "Please use the link https://pay.example/i/8841 to pay, it works for an hour.", "pay.example"],
    ["ru", "Посылку смотрите тут: dpd.lt/track?n=0557, статус меняется раз в день.", "dpd"],
  ])("a number, a code or a link of theirs is a gap (%s: %s)", (locale, said, own) => {
    const text = left(locale, said) ?? "";
    expect(text).not.toContain(own);
    expect(gapsIn(text)).toHaveLength(1);
  });

  test.each<[Locale, string]>([
    ["ru", "Ваш заказ 10482 уже отправлен, курьер позвонит завтра с утра."],
    ["ru", "Посылка LP0010482LT лежит на складе и завтра поедет дальше."],
    ["ru", "Заказ № 20771 собрали, а чай положили вместо кофе."],
    ["ru", "Написала вам на marina.k@example.com, проверьте почту."],
    ["ru", "Позвоним на +370 612 34 567 завтра до обеда, ждите звонка."],
    ["ru", "Перезвоню по номеру 8 612 99 887 вечером, когда вернусь на склад."],
    ["ru", "Везём на Antakalnio 24, завтра будет у вас, ждите звонка."],
    ["ru", "Дата рождения 14 марта 1988 совпала, доступ к кабинету вернули."],
    ["ru", "Карта 4111 1111 1111 1111 не прошла, попробуйте другую."],
    ["en", "You told us that you moved to 12 Baker Street, so we changed it there."],
    ["uk", "Переказ прийшов від ТОВ Ромашка, рахунок № 77/12 надішлемо поштою."],
    ["ru", "Олег и Ирина заберут, код 5512, телефон у Павла."],
  ])("an answer about one's order, address or contacts is nobody else's (%s: %s)", (locale, said) => {
    expect(left(locale, said)).toBeNull();
  });

  test("signs that stand for gaps, typed by somebody, do not hide anything", () => {
    expect(left("ru", "Доставка \uE000 в Ригу \uE100 занимает три дня.")).toBe("Доставка  в Ригу  занимает три дня.");
  });
});

describe("what the shop says to everybody stays", () => {
  test.each<[Locale, string]>([
    ["ru", "Напишите нам на hello@grain-and-leaf.example или позвоните +370 5 200 0142, мы поможем."],
    ["ru", "Пачка 250 г стоит дешевле, а 1 кг выгоднее; оба помола бесплатны."],
    ["ru", "Эфиопия Иргачефф мягче и цветочнее в чашке."],
    ["ru", "Чистите машину раз в месяц:\n1. Налейте средство.\n2. Прогоните воду два раза."],
    ["ru", "Уточню у склада и вернусь с ответом. Декаф делают на воде, без химии."],
    ["en", "You can return unopened bags within 14 days after delivery."],
    ["uk", "Уточню на складі й напишу. Декаф зроблено водою, без хімії."],
  ])("%s: %s", (locale, said) => {
    expect(left(locale, said)).toBe(said);
  });

  test("a word of the question that begins a sentence is no name", () => {
    const said = "Венчики для матчи закончились и вернутся весной.";
    expect(left("ru", said)).toBe("[имя] для матчи закончились и вернутся весной.");
    expect(left("ru", said, ["венчики"])).toBe(said);
  });
});
