import { BUILT_IN, readKnowledgeBase } from "../../../src/services/index.ts";
import { readMarketerWords, readQuestion } from "../../../src/understanding/index.ts";
import { SEGMENT_FLOORS } from "../floors.ts";
import { type Evaluation, judged } from "../judged.ts";
import { HALVES } from "../search/labelled.ts";
import { figuresOf, type Half, type Measured, missesOf, type SetName, tableOfSegments } from "./figures.ts";
import { readQuestions } from "./labelled.ts";
import { BOOKSHOP } from "./other-shop/books.ts";
import { COSMETICS } from "./other-shop/cosmetics.ts";
import { ELECTRONICS_SHOP } from "./other-shop/electronics.ts";
import { FURNITURE_SHOP } from "./other-shop/furniture.ts";
import { GARDEN_SHOP } from "./other-shop/garden.ts";
import { KIDS_SHOP } from "./other-shop/kids.ts";
import { PETS_SHOP } from "./other-shop/pets.ts";
import { PHARMACY } from "./other-shop/pharmacy.ts";
import { SPORTS_SHOP } from "./other-shop/sports.ts";
import { type Read, score } from "./score.ts";
import { NOW, openDemoShop, openOtherShop, type Shop } from "./shops.ts";

/** As many customers the demo shop has made up where nothing else is told. */
const CUSTOMERS = 2000;

/** What is asked: `misses` tells those for tuning that are read wrong, one by one. */
export interface SegmentOptions {
  customers?: number;
  misses?: boolean;
  halves?: readonly Half[];
}

/** Asks marketers' questions; floors hold on those that nothing is tuned on. */
export async function evaluateSegments(
  { customers = CUSTOMERS, misses = false, halves = HALVES }: SegmentOptions,
  progress: (line: string) => void,
): Promise<Evaluation> {
  const measured = await measureSegments({ customers, halves }, progress);
  const lines = [...(misses ? [...missesOf(measured), ""] : []), tableOfSegments(measured)];
  return judged(lines, figuresOf(measured), SEGMENT_FLOORS, []);
}

/** The shops that are asked about, each with the sets of its questions by what they are for. */
const SHOPS: readonly {
  called: string;
  open(customers: number): Promise<Shop>;
  sets: Record<Half, readonly SetName[]>;
}[] = [
  {
    called: "the demo shop",
    open: openDemoShop,
    sets: { dev: ["dev", "insight-dev", "sight-dev", "later-dev"], reported: ["reported", "fresh"] },
  },
  {
    called: "a shop for pets",
    open: () => openOtherShop(PETS_SHOP, "Europe/Kyiv"),
    sets: { dev: ["other-dev"], reported: ["other-reported", "other-fresh"] },
  },
  {
    called: "a pharmacy",
    open: () => openOtherShop(PHARMACY, "Asia/Almaty"),
    sets: { dev: ["pharmacy-dev"], reported: [] },
  },
  {
    called: "a bookshop",
    open: () => openOtherShop(BOOKSHOP, "Europe/Kyiv"),
    sets: { dev: ["books-dev"], reported: ["books-fresh"] },
  },
  {
    called: "a shop for cosmetics",
    open: () => openOtherShop(COSMETICS, "Europe/Moscow"),
    sets: { dev: ["cosmetics-dev"], reported: [] },
  },
  {
    called: "a shop for sports",
    open: () => openOtherShop(SPORTS_SHOP, "Europe/Kyiv"),
    sets: { dev: ["sports-dev"], reported: [] },
  },
  {
    called: "a shop for children",
    open: () => openOtherShop(KIDS_SHOP, "Europe/Riga"),
    sets: { dev: ["kids-dev"], reported: [] },
  },
  {
    called: "a shop of electronics",
    open: () => openOtherShop(ELECTRONICS_SHOP, "Europe/Moscow"),
    sets: { dev: ["electronics-dev"], reported: [] },
  },
  {
    called: "a shop of furniture",
    open: () => openOtherShop(FURNITURE_SHOP, "Europe/London"),
    sets: { dev: ["furniture-dev"], reported: [] },
  },
  {
    called: "a shop for gardens",
    open: () => openOtherShop(GARDEN_SHOP, "Asia/Almaty"),
    sets: { dev: [], reported: ["garden-fresh"] },
  },
];

/** Asks the questions of all shops; the demo shop has so many customers made up. */
async function measureSegments(
  { customers, halves }: { customers: number; halves: readonly Half[] },
  progress: (line: string) => void,
): Promise<Measured> {
  const read = await reader();
  const measured: Measured = new Map();
  for (const { called, open, sets } of SHOPS) {
    const names = halves.flatMap((half) => sets[half]);
    if (names.length === 0) continue;
    progress(`Filling ${called} …`);
    const shop = await open(customers);
    progress("Asking …");
    for (const name of names) measured.set(name, await score(shop, await readQuestions(name), read));
    await shop.close();
  }
  return measured;
}

async function reader(): Promise<Read> {
  const words = readMarketerWords((await readKnowledgeBase(BUILT_IN, "Europe/Vilnius")).marketerWords);
  return (asked, { shop, question, previous }) =>
    readQuestion(asked, { lexicon: shop.lexicon, words, now: NOW, locale: question.locale, previous });
}
