import type { Name } from "../reading.ts";
import { addFact } from "./facts.ts";
import type { Scene } from "./scene.ts";
import { means, type Term } from "./term.ts";

/** "Доставка в Казань, а живут в другом городе": not in that one. */
export function onElsewhere(scene: Scene, term: Term): boolean {
  if (!means(term, "elsewhere") || !scene.chunk.terms.some((one) => means(one, "live"))) return false;
  const values = scene.pieces.flatMap((piece) => (piece.kind === "clause" ? piece.names.filter(isCity) : []));
  if (values.length === 0) return false;
  const not = { kind: "not_in" as const, values: values.map(({ value }) => value) };
  const live = scene.chunk.terms.filter((one) => means(one, "live"));
  addFact(scene, "city", { kind: "attribute", field: "city", test: not }, term, ...live);
  return true;
}

const isCity = ({ kind }: Name): boolean => kind === "city";

/** "Заказы до Львова", "orders to Leeds", "заказывали в Самару": where to, and not where from. */
export function isDestination({ tokens }: Scene, { from }: Term, { names }: Name): boolean {
  const [lead, city] = [tokens[from - 1]?.plain ?? "", tokens[from]?.plain ?? ""];
  if (/^(?:to|до)$/.test(lead)) return true;
  if (!/^(?:в|во|у)$/.test(lead)) return false;
  return (
    /[ую]$/.test(city) ||
    (lead !== "у" && /[ыйьбвгджзклмнпрстфхцчшщ]$/.test(city)) ||
    (!/[іе]$/.test(city) && names.some((one) => one.toLowerCase() === city && !/[ео]$/.test(city)))
  );
}
