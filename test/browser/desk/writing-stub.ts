import type { ArticleText, Form, Library, OpenDraft, Titles, Topic, Trial } from "../../../src/web/desk/api/wire.ts";

/** What the stub knows of topics and articles. */
export interface StubWriting {
  topics: Topic[];
  library: Library;
  drafts: Map<string, OpenDraft>;
  article: ArticleText;
}

const ROOT = "/api/desk/knowledge";
const DRAFT = "01990000-0000-7000-a000-000000000001";
const AT = "2026-10-05T10:00:00.000Z";

const form = (rest: Partial<Form>): Form => ({
  ...{ title: "", slug: "", locale: "ru", asks: [], tags: [], audience: "customers", validFrom: null, validTo: null },
  ...{ text: "", ...rest },
});

/** Makes them, of the articles that there are. */
export function makeWriting(titles: Titles["articles"]): StubWriting {
  const [cost, , gift] = titles;
  return {
    topics: [
      {
        question: "Вы делаете гравировку на турках?",
        ...{ others: ["сделаете надпись на турке", "гравировка есть?"], locale: "ru", lastAt: AT },
        ...{ unanswered: 4, wrong: 1, people: 2, nearest: gift ? [gift] : [] },
        ids: { unanswered: [41], wrong: [], people: [] },
      },
      {
        ...{ question: "Do you have a shop in Riga?", others: [], locale: "en", lastAt: AT, nearest: [] },
        ...{ unanswered: 1, wrong: 0, people: 0, ids: { unanswered: [42], wrong: [], people: [] } },
      },
    ],
    library: {
      unwritten: true,
      takenBack: [{ locale: "ru", slug: "summer", title: "Летнее расписание", version: 7, by: "Оля", at: AT }],
      drafts: [{ id: DRAFT, locale: "ru", slug: "engraving", title: "Гравировка", changedAt: AT, changedBy: "Оля" }],
      books: titles.map(({ slug, title, locale }) => ({
        ...{ slug, texts: [{ locale, title, validFrom: null, validTo: slug === cost?.slug ? "2026-12-31" : null }] },
        missing: ["uk"],
      })),
    },
    drafts: new Map(),
    article: {
      form: form({
        title: cost?.title,
        slug: cost?.slug,
        text: [
          "Доставка стоит 2,50 €. <img src=x onerror=alert(1)> <!-- для нас -->",
          "## Литва",
          "- Курьер по Вильнюсу: **3,50 €**\n- [скидку](javascript:alert(1)) даёт [уровень](https://shop.example/loyalty)",
          "![снимок](https://elsewhere.example/a.png)",
        ].join("\n\n"),
        asks: ["сколько за доставку"],
      }),
      versions: [
        { id: 2, by: "Оля", at: AT, form: form({ title: "Сколько стоит доставка", text: "Доставка стоит 2,50 €." }) },
        { id: 1, by: null, at: AT, form: form({ title: "Цена доставки", text: "Доставка стоит 2 €." }) },
      ],
    },
  };
}

const TRIAL: Trial = {
  wanted: [
    {
      question: "Вы делаете гравировку на турках?",
      before: null,
      after: { slug: "engraving", title: "Гравировка" },
      answered: true,
    },
    { question: "гравировка есть?", before: null, after: null, answered: false },
  ],
  checked: 214,
  lost: [
    { question: "надпись на открытке", before: { slug: "gift-wrapping", title: "Подарочная упаковка" }, after: null },
  ],
};

/** Whether a request is about topics, articles or drafts. */
export const isWriting = (name: string): boolean =>
  /^\w+ \/api\/desk\/knowledge\/(?:topics|library|drafts|patch)/.test(name);

type Answer = [status: number, body?: unknown];

/** Answers it as the service does. */
export function writing({ name, body }: { name: string; body: unknown }, stub: StubWriting): Answer {
  const topic = body as Topic;
  switch (name) {
    case `GET ${ROOT}/topics`:
      return [200, { topics: stub.topics }];
    case `POST ${ROOT}/topics/attach`:
    case `POST ${ROOT}/topics/dismiss`:
      stub.topics = stub.topics.filter(({ question }) => question !== topic.question);
      return [204];
    case `POST ${ROOT}/topics/draft`:
      return begin(stub, { title: topic.question, asks: [topic.question, ...topic.others], locale: topic.locale });
    case `POST ${ROOT}/drafts`:
      return begin(stub, { locale: (body as Form).locale });
    case `GET ${ROOT}/library`:
      return [200, stub.library];
    case `GET ${ROOT}/drafts/${DRAFT}`:
      return stub.drafts.has(DRAFT) ? [200, stub.drafts.get(DRAFT)] : [404, { error: { code: "not_found" } }];
    case `PUT ${ROOT}/drafts/${DRAFT}`:
      return begin(stub, body as Form, true);
    case `POST ${ROOT}/drafts/${DRAFT}/try`:
      return stub.drafts.get(DRAFT)?.form.text ? [200, TRIAL] : [400, { error: { code: "article" } }];
    case `POST ${ROOT}/drafts/${DRAFT}/publish`:
      return [200, { locale: "ru", slug: "engraving", inFile: false }];
  }
  if (name.startsWith("DELETE ")) return [200, { locale: "ru", slug: "delivery-cost", inFile: false }];
  if (/\/library\/\w+\/[\w-]+$/.test(name)) return [200, stub.article];
  if (name.endsWith("/restore")) return begin(stub, stub.article.versions[1]?.form ?? {});
  return [404, { error: { code: "not_found" } }];
}

function begin(stub: StubWriting, given: Partial<Form>, isKept = false): Answer {
  const draft = { id: DRAFT, form: form(given), questions: [], changedAt: AT, changedBy: "Мария", replaces: false };
  stub.drafts.set(DRAFT, draft);
  return [200, isKept ? draft : { id: DRAFT }];
}
