import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeCatalog, readCatalog, upsertProducts, upsertVariants } from "../../../src/catalog/index.ts";
import { currentIndex, learnArticles } from "../../../src/knowledge/index.ts";
import { WORD_LISTS } from "../../support/built-in-synonyms.ts";
import { MONDAY } from "../shop.ts";
import type { Stage } from "../stage.ts";

/** What the shop's articles say, whatever else stands in them. */
const FACTS = "Delivery by courier in Lithuania costs €4.50. Orders from €60 are delivered free of charge.";

/** Writes a text into the article on delivery, before and behind its facts; "" takes it out. */
export async function plantInArticle(stage: Stage, text: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "beseda-planted-"));
  await mkdir(join(folder, "en"));
  const front =
    "---\ntitle: Delivery in Lithuania\nlocale: en\nslug: delivery\nasks:\n  - How much is delivery?\n---\n";
  await writeFile(join(folder, "en", "delivery.md"), `${front}${FACTS}\n\n${text}\n\n## More\n\n${text}\n\n${FACTS}\n`);
  await learnArticles(stage.db, { folder, at: MONDAY, synonyms: WORD_LISTS });
  await rm(folder, { recursive: true });
  stage.shop.knowledge = await currentIndex(stage.db)();
}

/** Sells a thing with this name. */
export async function plantInProduct(stage: Stage, name: string): Promise<void> {
  const product = { external_id: "planted", name, category: "Tea", translations: { en: { name, category: "Tea" } } };
  await upsertProducts(stage.db, [product], MONDAY);
  const variant = { product_external_id: "planted", sku: "PLANTED", name, price: 7.7, currency: "EUR", in_stock: 3 };
  await upsertVariants(stage.db, [variant], MONDAY);
  stage.shop.catalog = makeCatalog(await readCatalog(stage.db));
}
