import { normalise } from "../../base/index.ts";
import type { NamedGoods } from "../goods-name.ts";

/** Whether that is what tells a variant from others: "1 kg", "синий", in any of the shop's languages. */
export function isOfVariant({ options, translations }: Pick<NamedGoods, "options" | "translations">, said: string) {
  const wanted = tight(said);
  return Object.values(options).some((option) =>
    [option, ...Object.values(translations).map((words) => words?.options?.[option])].some(
      (word) => word !== undefined && tight(word) === wanted,
    ),
  );
}

/** "250 г" and "250г" are the same. */
const tight = (text: string): string => normalise(text).replace(/[\s.]+/g, "");
