import { expect, test } from "vitest";
import { INVITATION } from "./routes.ts";
import { ANNA } from "./shop.ts";
import type { DeskStage } from "./stage.ts";
import { NARROW, WIDE } from "./visit.ts";

/** How the staff come in, and go. */
export function comingIn({ stub, arrive, enter }: DeskStage): void {
  test("a wrong password is said so, and the right one opens the inbox", async () => {
    const one = await arrive();
    await one.signIn("wrong");
    await one.page.getByRole("alert").filter({ hasText: "пароль не подходят" }).waitFor();
    await one.picture("desk-sign-in");
    await one.signIn();
    await one.page.getByRole("link", { name: /Анна Шульженко/ }).waitFor();
    await expect.poll(() => one.page.title()).toBe("(3) Диалоги · Beseda");
  });

  test("after too many tries it says when to try again", async () => {
    stub().faults.set("POST /api/staff/auth/sign-in/email", {
      status: 429,
      code: "too_many",
      headers: { "retry-after": "290" },
    });
    const one = await arrive();
    await one.signIn();
    await one.page.getByRole("alert").filter({ hasText: "через 5 минут" }).waitFor();
  });

  test("a server that does not answer is told from a wrong password", async () => {
    stub().faults.set("POST /api/staff/auth/sign-in/email", { status: 0 });
    const one = await arrive();
    await one.signIn();
    await one.page.getByRole("alert").filter({ hasText: "Нет связи с сервером" }).waitFor();
  });

  test("an invitation makes an account and leads in; its token leaves the address", async () => {
    const one = await arrive(NARROW, `welcome?token=${INVITATION}`);
    await one.page.getByText("Вас пригласили отвечать клиентам").waitFor();
    await one.picture("desk-welcome-narrow");
    await one.page.getByLabel("Как вас зовут").fill("Мария Ковальчук");
    await one.page.getByLabel("E-mail").fill("maria@example.com");
    await one.page.getByLabel("Придумайте пароль").fill("три разных слова");
    await one.page.getByRole("button", { name: "Начать работу" }).click();
    await one.page.getByRole("link", { name: /Анна Шульженко/ }).waitFor();
    expect(one.page.url()).not.toContain("token");
  });

  test("a used or expired link says what to do", async () => {
    const one = await arrive(WIDE, "welcome?token=old");
    await one.page.getByText("Попросите владельца магазина прислать новое").waitFor();
    await one.page.getByRole("link", { name: "У меня уже есть пароль" }).click();
    await one.page.getByRole("heading", { name: "Вход для сотрудников" }).waitFor();
  });

  test("a session that ends over the work leads back to where one was, and nothing typed is lost", async () => {
    const one = await enter(WIDE, `inbox/waiting/${ANNA}`);
    await one.page.getByRole("button", { name: "Взять" }).click();
    await one.page.getByLabel("Ваш ответ").fill("Здравствуйте, Анна! Пришлите");
    stub().signOutAll();
    await one.page.getByText("Всё, что вы написали, сохранилось").waitFor();
    await one.picture("desk-expired");
    await one.signIn();
    expect(await one.page.getByLabel("Ваш ответ").inputValue()).toBe("Здравствуйте, Анна! Пришлите");
    expect(one.page.url()).toContain(ANNA);
  });

  test("an answer that met an ended session waits for a new try", async () => {
    const one = await enter(WIDE, `inbox/waiting/${ANNA}`);
    await one.page.getByRole("button", { name: "Взять" }).click();
    await one.page.getByLabel("Ваш ответ").waitFor();
    stub().faults.set(`POST /api/desk/conversations/${ANNA}/messages`, { status: 401, code: "signed_out" });
    await one.page.getByLabel("Ваш ответ").fill("Уже смотрю");
    await one.page.keyboard.press("Enter");
    await one.page.getByRole("heading", { name: "Вход для сотрудников" }).waitFor();
    stub().faults.clear();
    await one.signIn();
    await one.page.getByText("нужно войти заново").waitFor();
    await one.page.getByRole("button", { name: "Попробовать ещё раз" }).click();
    await one.page.locator("[data-from=person]:not([data-unsent])", { hasText: "Уже смотрю" }).waitFor();
  });

  test("signing out leaves nothing of one's own in the browser", async () => {
    const one = await enter(WIDE, `inbox/waiting/${ANNA}`);
    await one.page.getByRole("button", { name: "Взять" }).click();
    await one.page.getByLabel("Ваш ответ").fill("Черновик");
    await one.page.keyboard.press("Escape");
    await one.page.getByRole("button", { name: /Вы вошли как/ }).click();
    await one.picture("desk-account");
    await one.page.getByRole("menuitem", { name: "Выйти" }).click();
    await one.page.getByRole("heading", { name: "Вход для сотрудников" }).waitFor();
    expect(await one.page.evaluate("JSON.stringify(localStorage)")).not.toContain("Черновик");
    expect(await one.page.getByText("сохранилось").count()).toBe(0);
  });

  test("a marketer begins at the segments, and nothing asks for conversations", async () => {
    stub().shop.me.role = "marketer";
    const one = await enter();
    await one.page.getByText("Спросите своими словами").waitFor();
    expect(await one.page.getByRole("link", { name: "Диалоги" }).count()).toBe(0);
    expect(stub().asked).not.toContain("GET /api/desk/conversations");
  });

  test("what the page's first script asks for is not asked again", async () => {
    const conversation = `/api/desk/conversations/${ANNA}`;
    const places = [
      [`inbox/waiting/${ANNA}`, "[role=log] [data-from]", ["/api/desk/conversations", conversation]],
      ["customers", "main tbody tr, main li a", ["/api/desk/customers"]],
      ["orders", "main tbody tr, main li a", ["/api/desk/orders"]],
    ] as const;
    const one = await enter();
    await one.page.getByRole("link", { name: /Анна Шульженко/ }).waitFor();
    // Of the page itself: what the one before asked for as it was left may come to the server later.
    const asked: string[] = [];
    one.page.on("request", (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`));
    for (const [place, shows, paths] of places) {
      await one.page.goto("about:blank");
      asked.length = 0;
      await one.page.goto(`${stub().url}#/${place}`);
      await one.page.locator(shows).locator("visible=true").first().waitFor();
      const wanted = ["/api/desk/me", ...paths].map((path) => `GET ${path}`).sort();
      // What is asked side by side comes in any order: the page may show something before all of it has come.
      await expect.poll(() => asked.filter((name) => wanted.includes(name)).sort()).toEqual(wanted);
    }
  });

  test("the language is the browser's, else the one that was chosen, and stays", async () => {
    const one = await enter({ ...WIDE, locale: "uk-UA" });
    await one.page.getByRole("link", { name: "Чекають" }).waitFor();
    await one.page.getByRole("button", { name: /Ви увійшли як/ }).click();
    await one.page.getByRole("menuitemradio", { name: "English" }).click();
    await one.page.getByRole("link", { name: /^Waiting/ }).waitFor();
    await one.page.reload();
    await one.page.getByRole("link", { name: /^Waiting/ }).waitFor();
    expect(await one.page.evaluate("document.documentElement.lang")).toBe("en");
  });
}
