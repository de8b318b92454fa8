import { normalise } from "../base/index.ts";

const UNIT =
  "(?:kg|g|gr|mg|ml|cl|l|lb|lbs|oz|cm|mm|m|inch|in|pcs|pc|pieces|pack|packs|кг|г|гр|грамм|грам|мг|мл|л|литр\\p{L}*|літр\\p{L}*|см|мм|м|шт|штук\\p{L}*|уп|упак\\p{L}*)";
const NUMBER = "\\d+(?:[.,]\\d+)?";

const COUNTS = [
  /(?:set|pack|box|bag)\s*(?:of|\/)\s*\d+/giu,
  /(?:набор|комплект|упаковка)\s+(?:из|з|на)\s+\d+(?:\s*(?:штук\p{L}*|шт\.?))?/giu,
  new RegExp(`(?<![\\p{L}\\p{N}])${NUMBER}(?:\\s*[x×х*]\\s*${NUMBER})+\\s*${UNIT}?\\.?(?![\\p{L}\\p{N}])`, "giu"),
  new RegExp(`(?<![\\p{L}\\p{N}])${NUMBER}\\s*${UNIT}\\.?(?![\\p{L}\\p{N}])`, "giu"),
  /(?<![\p{L}\p{N}])(?:[x×х]\s?\d+|\d+\s?[x×х])(?![\p{L}\p{N}])/giu,
];

/** Sizes of clothes stand alone and in capitals: the "s" of "child's" is none. */
const SIZES = /(?<![\p{L}\p{N}'’.])(?:X{0,3}S|M|X{0,4}L|[2-6]XL)(?![\p{L}\p{N}'’.])/gu;

const COLOUR_WORDS = words(`
  red blue navy green black white pink yellow orange purple violet lilac brown beige grey gray silver gold golden turquoise ivory
  small medium large mini maxi big little`);
const COLOUR_STEMS = words(`
  красн син голуб зел[её]н ч[её]рн бел розов ж[её]лт оранжев фиолетов сиренев коричнев беж бежев сер серебрист золот золотист бирюзов
  червон блакитн чорн біл рожев жовт помаранчев бузков сір сріблист сріб
  маленьк больш средн мал велик середн`);
const ENDINGS = "(?:ый|ий|ой|ая|яя|ое|ее|ые|ие|ого|его|ому|ему|ым|им|ую|юю|а|я|е|є|і|ій|ого|ього|их|ых|ими|ыми)";
const COLOURS = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${COLOUR_WORDS.join("|")}|(?:${COLOUR_STEMS.join("|")})${ENDINGS})(?![\\p{L}\\p{N}])`,
  "giu",
);

/** Goods of which a colour is a kind: green tea is not black tea in another colour. */
const COLOUR_IS_A_KIND =
  /(?<!\p{L})(?:tea|чай|чаю|чая|чаї|wine|вино|вина|pepper|перец|перца|перець|rice|рис|chocolate|шоколад\p{L}*|beans?|фасоль|квасоля|bread|хлеб|хліб|caviar|икра|ікра)(?!\p{L})/iu;

/**
 * A product's name without what tells its variants apart: colour, size, weight and count, in Russian, Ukrainian and English. "Футболка
 * синяя, XL" and "Футболка красная, M" both are "Футболка". A name that has nothing else stays whole.
 */
export function plainName(name: string): string {
  let plain = name;
  for (const pattern of COUNTS) plain = plain.replace(pattern, " ");
  plain = plain.replace(SIZES, " ");
  if (!COLOUR_IS_A_KIND.test(name)) plain = plain.replace(COLOURS, " ");
  const tidy = tidied(plain);
  return /\p{L}/u.test(tidy) ? tidy : name.trim();
}

/** What variants of one product have in common (DESIGN.md §7): brand, category and plain name, in one spelling. */
export function variantGroupOf(name: string, brand: string | null, category: string | null): string {
  return [category, brand, plainName(name)].map((part) => normalise((part ?? "").replaceAll("/", " "))).join("/");
}

function tidied(text: string): string {
  return text
    .replace(/\(\s*[,;/]*\s*\)|\[\s*\]/g, " ")
    .replace(/\s[/&+-]+(?=\s)/g, " ")
    .replace(/\s+([,;.])/g, "$1")
    .replace(/([,;/-]\s*)+(?=$|[,;])/g, "")
    .replace(/^[\s,;./-]+|[\s,;/-]+$/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

function words(list: string): string[] {
  return list.trim().split(/\s+/);
}
