import { beforeAll, beforeEach, describe, expect, onTestFailed, test } from "vitest";
import type { FakeUser } from "../support/bot-api/index.ts";
import { findChromium } from "./chromium.ts";
import { type FiguresShown, figuresIn, more, numberIn } from "./journey/figures.ts";
import { openJourney } from "./journey/stage.ts";
import { agreed, type StaffWindow, UNTIL } from "./journey/window.ts";
import { chip } from "./stage.ts";

const path = findChromium();
const PATIENCE = { timeoutMs: 40_000 };
const ADMIN = { can_manage_topics: true, can_delete_messages: true };
/** Their numbers in Telegram. */
const STAFF: Record<string, number> = { Ирина: 9_001, Павел: 9_002 };
const RATED = "Средняя оценка: ещё";

describe.skipIf(!path)(
  "two windows of the staff, the shop's chat and the group in Telegram (skipped where no browser is)",
  () => {
    const stage = openJourney(path ?? "");
    let irina: StaffWindow;
    let pavel: StaffWindow;
    let before: FiguresShown;

    /** Links one's own Telegram by the page's link. */
    async function linked({ page, go, press, name }: StaffWindow): Promise<FakeUser> {
      await go("settings/account");
      await press("Получить ссылку");
      const link = await page.getByRole("link", { name: "Открыть бота и нажать «Старт»" }).getAttribute("href");
      const user = stage.api().user({ id: STAFF[name], firstName: name, languageCode: "ru" });
      user.start(new URL(link ?? "").searchParams.get("start") ?? "");
      await until(user, /теперь вы можете отвечать|свяжите|связан/i);
      return user;
    }

    /** Both open the same conversation: one among those who wait, the other among all. */
    async function bothOpen(title: string): Promise<void> {
      await irina.go("inbox/waiting");
      await irina.openRow(title);
      await expect.poll(() => irina.id(), UNTIL).not.toBe("");
      await pavel.go(`inbox/all/${irina.id()}`);
      await agreed({}, irina, pavel);
    }

    const topicShows = (topic: number, words: RegExp) =>
      expect
        .poll(
          () =>
            stage
              .group()
              .shown(topic)
              .map(({ text }) => text),
          UNTIL,
        )
        .toContainEqual(expect.stringMatching(words));

    /** How it stood when a test failed. */
    beforeEach(() =>
      onTestFailed(async () => {
        for (const { name, picture } of [irina, pavel]) await picture(`failed-${name}`);
      }),
    );
    beforeAll(async () => {
      irina = await stage.join("Ирина");
      pavel = await stage.join("Павел");
      before = await figuresIn(irina);
    }, 240_000);

    test("the owner makes a group the support's by the page's code, and both link their Telegram", async () => {
      const group = stage.group();
      group.setBot("administrator", ADMIN);
      await irina.go("settings/telegram");
      await irina.press("Получить код");
      const command = await irina.page.locator("pre").textContent();
      group.as(await linked(irina)).say(command ?? "");
      await expect.poll(() => group.shown().at(-1)?.text, UNTIL).toMatch(/теперь группа поддержки/);
      await linked(pavel);
      await irina.go("settings/telegram");
      await irina.reads("Боту там всего хватает.");
      await irina.picture("00-group");
    }, 240_000);

    test("on the web: called, taken, seen by the other, answered, noted, given back, rated, counted", async () => {
      const anna = await stage.enter("ru");
      await anna.logIn("anna");
      await anna.open();
      await anna.ask("Сколько стоит доставка?");
      await anna.answered(/2,50\s€/);
      await anna.ask("Поменяйте мою почту");
      await anna.answered(/почт|e-mail/i);
      await anna.ask("Позовите человека, посылка пришла разбитая");
      // Two have the desk open, whatever the hours say: somebody is there.
      await anna.answered("Передал разговор сотруднику, он ответит вам здесь.");
      await anna.picture("journey/01-called-customer");

      await bothOpen("Анна Иванова");
      await agreed({ standing: /Просит человека|Жалоба/, waiting: "Ждут1" }, irina, pavel);
      await irina.picture("02-waiting");

      await irina.press("Взять");
      await agreed({ standing: /^Отвечает Ирина$/, waiting: "Ждут" }, irina, pavel);
      await pavel.reads("Сейчас отвечает Ирина.");
      expect(await pavel.page.getByLabel("Ваш ответ").count()).toBe(0);
      await pavel.reads("Этот диалог открыт ещё у кого-то: Ирина");
      await irina.reads("Этот диалог открыт ещё у кого-то: Павел");
      // That somebody types is shown for a while only: she types on until it is seen.
      let isOver = false;
      const typing = pavel.reads("Ирина печатает…").finally(() => (isOver = true));
      const typed = (async () => {
        while (!isOver) await irina.page.getByLabel("Ваш ответ").pressSequentially("Анна, ", { delay: 50 });
      })();
      await Promise.all([typing, typed]);
      await pavel.picture("03-collision");

      await irina.answer("Анна, это Ирина. Пришлём новую посылку завтра.");
      await anna.answered("Пришлём новую посылку завтра.");
      await agreed({}, irina, pavel);
      await anna.ask("Спасибо! Адрес тот же.");
      await irina.reads("Спасибо! Адрес тот же.");
      await agreed({}, irina, pavel);
      await irina.note("Проверить упаковку на складе");
      await pavel.reads("Проверить упаковку на складе");
      await pavel.note("Склад предупредил");
      const noted = await agreed({ line: /^note: Склад/ }, irina, pavel);
      expect(noted.thread.filter((line) => line.startsWith("note"))).toEqual([
        "note: Проверить упаковку на складе",
        "note: Склад предупредил",
      ]);
      await irina.picture("04-answered-and-noted");
      await anna.picture("journey/05-answered-customer");

      await irina.press("Вернуть боту");
      await irina.press("Да, вернуть");
      await anna.answered("Оцените от 1 до 5");
      const returned = await agreed({ line: /^event: Ирина: диалог возвращён боту$/ }, irina, pavel);
      // What the closed part came to, as the bot knows it.
      expect(returned.thread.at(-2)).toMatch(
        /^event: Бот знает: .*посылка пришла разбитая.*Пришлём новую посылку завтра/,
      );
      await chip(anna, "5").click();
      await anna.answered(/спасибо/i);
      await anna.picture("journey/06-rated-customer");
      await anna.ask("Когда вы открыты?");
      await anna.answered(/\d\d:\d\d/);
      await agreed({}, irina, pavel);
      const said = await anna.said();
      expect(said.join("\n")).not.toMatch(/упаковк|Склад/);
      // What was begun before is not begun again.
      const after = said.slice(said.findIndex((words) => words.includes("Оцените")));
      expect(after.filter((words) => words.startsWith("bot: ")).join("\n")).not.toMatch(/почт|e-mail/i);
      await pavel.picture("07-returned");

      const figures = await figuresIn(pavel);
      expect(more(RATED, before, figures)).toBe(1);
      expect(
        ["Обращения", "Чат на сайте / Обращения", "Всего / Просит человека"].map((name) => more(name, before, figures)),
      ).toEqual([1, 1, 1]);
      expect(figures["Первый ответ человека"]).not.toBe("—");
      await pavel.picture("08-figures");
      before = figures;
      await anna.leave();
    }, 240_000);

    test("in Telegram: the same from the group's topic, while the windows show it at the same time", async () => {
      const [api, group] = [stage.api(), stage.group()];
      const daria = api.user({ id: 701, firstName: "Дарья", languageCode: "ru" });
      const member = group.as(api.user({ id: STAFF.Ирина }));
      daria.say("Сколько стоит доставка?");
      await until(daria, /2,50/);
      const topics = group.topics.length;
      daria.say("Позовите человека, пожалуйста");
      await until(daria, /Передал разговор сотруднику/);
      await expect.poll(() => group.topics.length, UNTIL).toBe(topics + 1);
      const topic = group.topics.at(-1)?.threadId ?? 0;
      await topicShows(topic, /Просит человека/);
      await bothOpen("Гость");
      await agreed({ waiting: "Ждут1" }, irina, pavel);

      member.say("/take", topic);
      await topicShows(topic, /Отвечает Ирина/);
      await pavel.reads("Сейчас отвечает Ирина.");
      await agreed({ standing: /^Отвечает Ирина$/, waiting: "Ждут" }, irina, pavel);
      member.say("Дарья, здравствуйте! Слушаю вас.", topic);
      await until(daria, /^Дарья, здравствуйте! Слушаю вас\.$/);
      await irina.reads("Дарья, здравствуйте! Слушаю вас.");
      await agreed({}, irina, pavel);
      daria.say("Можно оплатить при получении?");
      await topicShows(topic, /Клиент: Можно оплатить при получении\?/);
      await pavel.reads("Можно оплатить при получении?");
      member.say("/note Спросить у бухгалтерии", topic);
      await pavel.reads("Спросить у бухгалтерии");
      await irina.answer("Да, по Литве можно.");
      await until(daria, /^Да, по Литве можно\.$/);
      await topicShows(topic, /^Ирина: Да, по Литве можно\.$/);
      await agreed({ line: /^note: Спросить у бухгалтерии$/ }, irina, pavel);
      await irina.picture("09-telegram");

      member.say("/bot", topic);
      await topicShows(topic, /снова ведёт бот/);
      await expect.poll(() => group.topics.find(({ threadId }) => threadId === topic)?.closed, UNTIL).toBe(true);
      await until(daria, /Оцените от 1 до 5/);
      await agreed({ line: /^event: Ирина: диалог возвращён боту$/ }, irina, pavel);
      daria.tap("4");
      await until(daria, /спасибо/i);
      daria.say("Когда вы открыты?");
      await until(daria, /\d\d:\d\d/);
      await agreed({}, irina, pavel);
      await pavel.picture("10-telegram-returned");
      expect(api.chat(daria.id).some(({ text }) => /бухгалтери/.test(text))).toBe(false);
      expect(group.topics).toHaveLength(topics + 1);

      const figures = await figuresIn(pavel);
      expect(more(RATED, before, figures)).toBe(1);
      expect(
        ["Обращения", "Telegram / Обращения", "Всего / Просит человека"].map((name) => more(name, before, figures)),
      ).toEqual([1, 1, 1]);
      await pavel.picture("11-figures");
      before = figures;
    }, 240_000);

    test("in Ukrainian: whoever is second to take is told who was first; closed, it is rated too", async () => {
      const olena = await stage.enter("uk", { viewport: { width: 390, height: 844 }, locale: "uk-UA" });
      await olena.open();
      await olena.ask("Скільки коштує доставка?");
      await olena.answered(/2,50\s€/);
      await olena.ask("Покличте людину");
      await olena.panel.getByText("Передав розмову працівникові, він відповість вам тут.").waitFor();
      await olena.answered("Якщо ви закриєте сторінку");
      await irina.go("inbox/waiting");
      await irina.page.locator("[data-row]").first().click();
      await expect.poll(() => irina.id(), UNTIL).not.toBe("");
      await pavel.go(`inbox/waiting/${irina.id()}`);
      await agreed({}, irina, pavel);
      await Promise.all([irina, pavel].map(({ page }) => page.keyboard.press("t")));
      const { standing } = await agreed({ standing: /^Отвечает (Ирина|Павел)$/ }, irina, pavel);
      const [first, second] = standing.endsWith("Ирина") ? [irina, pavel] : [pavel, irina];
      await second.reads(new RegExp(`(Сейчас отвечает|уже взял кто-то из коллег: ?) ?${first.name}`));
      await second.picture("12-second");
      await first.answer("Добрий день! Чим допомогти?");
      await olena.answered("Добрий день! Чим допомогти?");
      await olena.picture("journey/13-ukrainian-customer");
      await first.press("Что сделать с диалогом");
      await first.page.getByRole("menuitem", { name: "Закрыть диалог" }).click();
      await first.press("Да, закрыть");
      await olena.answered("Оцініть від 1 до 5");
      await agreed({ line: new RegExp(`^event: ${first.name}: диалог закрыт$`) }, irina, pavel);
      await chip(olena, "5").click();
      await olena.answered(/дякую/i);
      const figures = await figuresIn(irina);
      expect(more(RATED, before, figures)).toBe(1);
      expect(numberIn(figures["Закрыто диалогов"])).toBe(numberIn(before["Закрыто диалогов"]) + 1);
      await olena.leave();
    }, 240_000);
  },
);

/** Reads what comes until some words are among it. */
async function until(user: FakeUser, words: RegExp): Promise<void> {
  const read: string[] = [];
  while (!words.test(read.at(-1) ?? "")) {
    const next = await user.reply(PATIENCE).catch((error: Error) => {
      throw new Error(`${error.message}: ${words} is not among ${JSON.stringify(read)}`);
    });
    read.push(next.text);
  }
}
