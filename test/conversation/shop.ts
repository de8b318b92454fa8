import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeCatalog, readCatalog, upsertProducts, upsertVariants } from "../../src/catalog/index.ts";
import type { ConversationParts } from "../../src/conversation/index.ts";
import type { Database } from "../../src/database/index.ts";
import { currentIndex, learnArticles } from "../../src/knowledge/index.ts";
import { readPolicy } from "../../src/policy/index.ts";
import { WORD_LISTS } from "../support/built-in-synonyms.ts";

/** Monday, 23 November 2026, 10:00 in Vilnius: inside the hours. */
export const MONDAY = new Date("2026-11-23T08:00:00Z");

export const POLICY = `
hours: { mon-fri: ["09:00-13:00", "14:00-20:00"], sat: ["10:00-16:00"], sun: [] }
holidays: { 2026-12-25: [] }
staff_online: 1
order_lookup: { tries: 5 }
codes: { minutes: 10, tries: 3, sends: 3 }
`;

const ARTICLES: Record<string, { title: string; asks: string; text: string }> = {
  "ru/delivery": {
    title: "Доставка по Литве",
    asks: "Сколько стоит доставка?",
    text: "Доставка курьером по Литве стоит 4,50 €. Заказы от 60 € доставляем бесплатно.",
  },
  "uk/delivery": {
    title: "Доставка Литвою",
    asks: "Скільки коштує доставка?",
    text: "Доставка курʼєром по Литві коштує 4,50 €. Замовлення від 60 € доставляємо безкоштовно.",
  },
  "en/delivery": {
    title: "Delivery in Lithuania",
    asks: "How much is delivery?",
    text: "Delivery by courier in Lithuania costs €4.50. Orders from €60 are delivered free of charge.",
  },
  "en/returns": {
    title: "Returning goods",
    asks: "How do I return a grinder?",
    text: "Goods may be sent back within 14 days after delivery, unused and in their packaging.",
  },
};

/** The shop of these tests: a few articles, one product with two sizes, the policy above. */
export async function furnish(db: Database): Promise<Awaited<ReturnType<ConversationParts["shop"]>>> {
  await withArticles((folder) => learnArticles(db, { folder, at: MONDAY, synonyms: WORD_LISTS }));
  await upsertProducts(
    db,
    [
      {
        external_id: "yirgacheffe",
        name: "Эфиопия Иргачефф",
        category: "Кофе",
        translations: { en: { name: "Ethiopia Yirgacheffe", category: "Coffee" } },
      },
    ],
    MONDAY,
  );
  const size = (grams: string, price: number) => ({
    product_external_id: "yirgacheffe",
    sku: `YIR-${grams}`,
    name: `Эфиопия Иргачефф, ${grams} г`,
    price,
    currency: "EUR",
    in_stock: 3,
    options: { вес: `${grams} г` },
  });
  await upsertVariants(db, [size("250", 9.9), size("1000", 34)], MONDAY);
  const catalog = makeCatalog(await readCatalog(db));
  return {
    policy: readPolicy(POLICY),
    timezone: "Europe/Vilnius",
    currency: "EUR",
    country: "LT",
    knowledge: await currentIndex(db)(),
    catalog,
    cities: ["Вильнюс", "Каунас"],
    lexicon: { orderShapes: ["99999"], products: [], categories: [], cities: ["Вильнюс", "Каунас"] },
  };
}

async function withArticles(learn: (folder: string) => Promise<unknown>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "beseda-articles-"));
  for (const [path, { title, asks, text }] of Object.entries(ARTICLES)) {
    const [locale = "", slug = ""] = path.split("/");
    await mkdir(join(folder, locale), { recursive: true });
    const front = `---\ntitle: ${title}\nlocale: ${locale}\nslug: ${slug}\nasks:\n  - ${asks}\n---\n`;
    await writeFile(join(folder, locale, `${slug}.md`), `${front}${text}\n`);
  }
  await learn(folder);
  await rm(folder, { recursive: true });
}
