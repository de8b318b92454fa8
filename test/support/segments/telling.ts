import type { Locale } from "../../../src/base/index.ts";
import type { Telling } from "../../../src/segments/describe/teller.ts";
import { builtInWording } from "../../wording/replies.ts";
import type { Vocabulary } from "./definitions.ts";

/** What the definitions of pure tests ask for. */
export const VOCABULARY: Vocabulary = {
  products: ["P1", "P2"],
  skus: ["S1", "S2"],
  categories: ["Кофе", "Tea"],
  brands: ["Ilmo", "Norra"],
  cities: ["Москва", "Kyiv", "деревня Ух"],
  promos: ["HELLO", "BYE"],
  reasons: ["брак", "не подошло"],
  campaigns: ["Autumn", "Winter"],
  topics: ["жалоба", "вопрос"],
  texts: ["Кения", "%_'"],
  customFields: ["pet", "size"],
  segments: ["0197f0a0-0000-7000-8000-000000000001", "0197f0a0-0000-7000-8000-000000000002"],
};

const wording = builtInWording();

/** Tells in a language, on 22 November 2026, of a shop in Vilnius. */
export const tellingIn = (locale: Locale): Telling => ({
  wording,
  locale,
  names: {
    product: (id) => (id === "P1" ? "Кения АА" : null),
    segment: (id) => (id.endsWith("1") ? "VIP" : null),
    field: () => null,
  },
  now: new Date("2026-11-22T15:30:00Z"),
  currency: "EUR",
  timezone: "Europe/Vilnius",
});
