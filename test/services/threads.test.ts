import { expect, test } from "vitest";
import { makeThreads } from "../../src/services/threads.ts";

test("whoever watches a thread hears of its changes, and of no other's", () => {
  const threads = makeThreads();
  const heard: string[] = [];
  threads.watch("web", "anna", (what) => heard.push(`anna ${what}`));
  threads.watch("web", "olena", (what) => heard.push(`olena ${what}`));
  threads.watch("telegram", "anna", (what) => heard.push(`telegram ${what}`));
  threads.changed("web", "anna", "typing");
  threads.heardFromAfar("web:olena");
  expect(heard).toEqual(["anna typing", "olena message"]);
});

test("several may watch one thread, and each stops by itself", () => {
  const threads = makeThreads();
  const heard: string[] = [];
  const stop = threads.watch("web", "anna", () => heard.push("first"));
  threads.watch("web", "anna", () => heard.push("second"));
  threads.changed("web", "anna", "message");
  stop();
  stop();
  threads.changed("web", "anna", "message");
  expect(heard).toEqual(["first", "second", "second"]);
});

test("one who stops while being told disturbs nobody", () => {
  const threads = makeThreads();
  const heard: string[] = [];
  const stop = threads.watch("web", "anna", () => {
    heard.push("first");
    stop();
  });
  threads.watch("web", "anna", () => heard.push("second"));
  threads.changed("web", "anna", "message");
  threads.changed("web", "anna", "message");
  expect(heard).toEqual(["first", "second", "second"]);
});

test("a change that nobody watches is nothing", () => {
  expect(() => makeThreads().heardFromAfar("web:nobody")).not.toThrow();
});

test("whoever watches all hears of messages at every door, and not of typing", () => {
  const threads = makeThreads();
  const heard: string[] = [];
  const hear = (channel: string, senderId: string) => heard.push(`${channel} ${senderId}`);
  const stop = threads.watchAll(hear);
  threads.watchAll(hear);
  threads.changed("web", "anna", "message");
  threads.changed("web", "anna", "typing");
  stop();
  threads.heardFromAfar("telegram:12:34");
  expect(heard).toEqual(["web anna", "web anna", "telegram 12:34"]);
});
