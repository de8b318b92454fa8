import { setTimeout as sleep } from "node:timers/promises";
import type { Random } from "../../../db/demo/random.ts";
import type { Done, FakeUser, ShownMessage } from "../../support/bot-api/index.ts";
import type { Question } from "./articles.ts";
import type { Person } from "./cast.ts";

/** Something that a customer sent. */
export interface Sent extends Done {
  kind: "start" | "question" | "order" | "change" | "confirm";
  /** What the answer holds; of texts, what no other answer to this customer holds. */
  mark: string;
  /** The number of a second tap of the same button: one of the two is answered so. */
  again?: number;
  /** Milliseconds since 1970; null where no answer was seen. */
  sentAt: number;
  answeredAt: number | null;
}

/** A change of the own e-mail that was asked for. */
export interface Attempt {
  email: string;
  confirmed: boolean;
}

/** What a customer knows of the shop, and their habits. */
export interface Manners {
  questions: readonly Question[];
  random: Random;
  /** The pause before the next thing, in milliseconds. */
  thinkMs: readonly [from: number, to: number];
}

const CHANGES = 3;
const SAVED = "записал";
/** Of ten confirmations so many are tapped twice. */
const TAPPED_TWICE = 0.3;

/** Somebody who goes on writing to the shop: several questions at once, then patience until each is answered. */
export class Customer {
  readonly sent: Sent[] = [];
  readonly attempts: Attempt[] = [];
  readonly person: Person;
  #user: FakeUser;
  #manners: Manners;
  #steps: (() => Promise<void>)[];
  #heard: ShownMessage[] = [];
  #waiting: (() => void) | null = null;

  constructor(person: Person, user: FakeUser, manners: Manners) {
    this.person = person;
    this.#user = user;
    this.#manners = manners;
    this.#steps = this.#plan();
  }

  /** Whether the shop has answered once. */
  get isMet(): boolean {
    return this.#heard.length > 0;
  }

  /** What is not answered yet. */
  get open(): Sent[] {
    return this.sent.filter(({ answeredAt }) => answeredAt === null);
  }

  /** Writes until nothing is left to ask, or `stop` is given; what was begun then is finished. */
  async write(stop: AbortSignal): Promise<void> {
    const pause = (from: number, to: number) =>
      sleep(this.#manners.random.between(from, to), null, { signal: stop }).catch(() => undefined);
    await pause(0, this.#manners.thinkMs[0]);
    if (stop.aborted) return;
    this.#note("start", "", this.#user.start());
    await this.#answered();
    for (const step of this.#steps) {
      await pause(...this.#manners.thinkMs);
      if (stop.aborted) return;
      await step();
    }
  }

  /** Looks at the phone. */
  look(): void {
    const news = this.#user.unread();
    if (news.length === 0) return;
    this.#heard.push(...news);
    for (const one of this.open) if (news.some(({ text }) => text.includes(one.mark))) one.answeredAt = Date.now();
    if (this.open.length > 0) return;
    this.#waiting?.();
    this.#waiting = null;
  }

  #plan(): (() => Promise<void>)[] {
    const { random, questions } = this.#manners;
    const orders = [...this.person.orders];
    const steps = shuffled(questions, random).map((one) => () => this.#ask([], one));
    while (orders.length > 0) {
      const numbers = orders.splice(0, random.whole(1, 3));
      steps.push(() => this.#ask(numbers));
    }
    if (this.person.customer !== null) for (let at = 0; at < CHANGES; at += 1) steps.push(() => this.#change(at));
    return shuffled(steps, random);
  }

  async #ask(orders: string[], question?: Question): Promise<void> {
    for (const number of orders) this.#note("order", number, this.#user.say(`Где мой заказ ${number}?`));
    if (question) this.#note("question", question.title, this.#user.say(question.text));
    await this.#answered();
  }

  async #change(number: number): Promise<void> {
    const email = `${this.person.customer}-${number}@example.com`;
    const attempt: Attempt = { email, confirmed: false };
    this.attempts.push(attempt);
    this.#note("change", email, this.#user.say(`Поменяйте мой e-mail на ${email}`));
    await this.#answered();
    const shown = this.#heard.findLast((message) => message.text.includes(email));
    const button = shown?.buttons.flat().find(({ data }) => data?.startsWith("confirm:"));
    if (!shown || !button?.data) return;
    attempt.confirmed = true;
    const tap = () => this.#user.tapForged(button.data ?? "", shown.messageId);
    const sent = this.#note("confirm", SAVED, tap());
    if (this.#manners.random.chance(TAPPED_TWICE)) sent.again = tap().updateId;
    await this.#answered();
  }

  #note(kind: Sent["kind"], mark: string, done: Done): Sent {
    const sent: Sent = { ...done, kind, mark, sentAt: Date.now(), answeredAt: null };
    this.sent.push(sent);
    return sent;
  }

  #answered(): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting = resolve;
    });
  }
}

function shuffled<One>(all: readonly One[], random: Random): One[] {
  return all
    .map((one) => ({ one, place: random.next() }))
    .sort((left, right) => left.place - right.place)
    .map(({ one }) => one);
}
