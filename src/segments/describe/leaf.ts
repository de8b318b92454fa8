import { unreachable } from "../../base/index.ts";
import type { Condition, Leaf } from "../definition.ts";
import { toldAttribute } from "./attribute.ts";
import { toldStep } from "./comparison.ts";
import {
  mayBeUnknown as isVague,
  toldCompare,
  toldMoment,
  toldNoun,
  toldQuantityIs,
  toldShopAverage,
  toldTimes,
} from "./quantity.ts";
import { quoted, type Teller } from "./teller.ts";
import { toldBirthday, toldWindow } from "./window.ts";

/** One condition in words, such as may follow "customers with". */
export function toldLeaf(teller: Teller, leaf: Leaf): string {
  const { say } = teller;
  switch (leaf.kind) {
    case "attribute":
      return toldAttribute(teller, leaf);
    case "birthday":
      return say("segment-birthday", { when: toldBirthday(teller, leaf.on) });
    case "quantity":
      return toldQuantityIs(teller, leaf.of, leaf.is);
    case "moment":
      return toldMoment(teller, leaf);
    case "compare":
      return toldCompare(teller, leaf);
    case "shop_average":
      return toldShopAverage(teller, leaf);
    case "every":
      return toldEvery(teller, leaf);
    case "sequence":
      return toldSequence(teller, leaf);
    case "consent":
      return say("segment-consent", { granted: leaf.granted ? "yes" : "no", channels: channels(teller, leaf) });
    case "reachable":
      return say("segment-reachable", { channels: channels(teller, leaf) });
    case "segment": {
      const name = teller.names.segment(leaf.id);
      return say("segment-member", { name: name === null ? say("segment-nameless", leaf) : quoted(teller, name) });
    }
    default:
      return unreachable(leaf);
  }
}

function toldEvery(teller: Teller, { unit, window, of, times = 1 }: Extract<Leaf, { kind: "every" }>): string {
  const what = toldTimes(teller, of, { op: ">=", value: times }, {});
  return teller.say("segment-every", { unit, window: toldWindow(teller, window), what });
}

function toldSequence(teller: Teller, leaf: Extract<Leaf, { kind: "sequence" }>): string {
  return teller.say("segment-sequence", {
    first: toldNoun(teller, leaf.first, leaf.from ? "after_first" : "after"),
    within: leaf.within ? teller.say("segment-within", { step: toldStep(teller, leaf.within, "gen") }) : "",
    next: toldNoun(teller, leaf.next, leaf.not ? "none" : "some"),
  });
}

const channels = (teller: Teller, leaf: { channels: string[] }): string =>
  teller.either(leaf.channels.map((value) => teller.say("segment-value", { value })));

/** Whether a condition may be neither true nor false of somebody. */
export function mayBeUnknown(condition: Condition): boolean {
  switch (condition.kind) {
    case "all":
    case "any":
      return condition.of.some(mayBeUnknown);
    case "not":
      return mayBeUnknown(condition.of);
    case "attribute":
      return condition.test.kind !== "known" && condition.test.kind !== "unknown";
    case "birthday":
    case "moment":
    case "shop_average":
      return true;
    case "quantity":
      return isVague(condition.of);
    case "compare":
      return isVague(condition.left) || isVague(condition.right);
    default:
      return false;
  }
}
