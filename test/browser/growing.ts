import { afterAll, beforeAll, expect, test } from "vitest";
import { type OpenAi, type Script, startOpenAi } from "../support/openai/index.ts";
import type { Stage } from "./stage.ts";

/** A scripted model for a shop. */
export interface ShopModel {
  /** What stands in the shop's environment for it. */
  environment(): Promise<Record<string, string>>;
  /** What it says to the next questions that it is given passages for; it has no answer to others. */
  answers: Script[];
  /** The first passage that it was given last. */
  passage(): string;
}

/** Opens a model that knows nothing unless it is told what to say; what it reads is left to the shop. */
export function openModel(): ShopModel {
  let openai: OpenAi | null = null;
  const answers: Script[] = [];
  const there = () => {
    if (!openai) throw new Error("the model is not open");
    return openai;
  };
  beforeAll(async () => {
    openai = await startOpenAi({ chat: ({ inputs }) => (inputs.passages && answers.shift()) || "NONE" });
  });
  afterAll(() => openai?.stop());
  return {
    environment: async () => ({ ...there().settings, EMBEDDING_MODEL: "" }),
    answers,
    passage: () => there().chats.findLast(({ inputs }) => inputs.passages)?.inputs.passages?.[0] ?? "",
  };
}

const ASKED = "Как хранить кофе?";

/** What a visitor sees of a reply while a model writes it. */
export function growing(stage: Stage, model: ShopModel): void {
  test("somebody is seen to be typing until the answer is there", async () => {
    const one = await stage.enter();
    await one.open();
    const seen = Promise.withResolvers<void>();
    model.answers.push({ pieces: ["", "NONE"], between: () => seen.promise });
    await one.ask(ASKED);
    await one.panel.locator(".dots").waitFor();
    expect(await one.panel.locator(".message.bot").count()).toBe(0);
    seen.resolve();
    await one.answered(/./);
    expect(await one.panel.locator(".dots").count()).toBe(0);
  });

  test("a reply grows while it is written, and is one message with its source in the end", async () => {
    const { page, open, ask, said } = await stage.enter();
    await open();
    await ask(ASKED);
    const chat = page.locator("beseda-chat");
    await chat.locator(".sources").waitFor();
    // What it says next is what the article says.
    const [first = "", second = ""] = sentencesIn(model.passage());
    const pieces = [`${first.slice(0, -1)} [1].\n`, `${second.slice(0, -1)} [1].`];
    const seen = Promise.withResolvers<void>();
    model.answers.push({ pieces, between: () => seen.promise });
    await ask("Как хранить кофе дома?");
    const draft = chat.locator('.message[data-state="draft"]');
    await draft.filter({ hasText: first.slice(0, 20) }).waitFor();
    expect(await draft.getAttribute("aria-live")).toBe("off");
    expect(await draft.locator(".text").textContent()).not.toContain(second.slice(0, 20));
    seen.resolve();
    await chat.locator(".message.bot .sources").nth(1).waitFor();
    expect([await draft.count(), (await said()).length]).toEqual([0, 4]);
  });
}

const sentencesIn = (passage: string): string[] =>
  (passage.split("\n").find((line) => /[.!?]\s.*[.!?]$/.test(line)) ?? "").split(/(?<=[.!?])\s+/);
