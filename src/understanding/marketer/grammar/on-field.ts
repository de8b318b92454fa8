import type { Condition } from "../../../segments/index.ts";
import { carry } from "./carry.ts";
import { addFact } from "./facts.ts";
import { HEADS } from "./heads.ts";
import { type Scene, use } from "./scene.ts";
import { means, type Term } from "./term.ts";

/** Fields that are known or not: "без телефона", "есть e-mail". */
const KNOWN: Record<string, string> = {
  phone: "phone",
  email_field: "email",
  birthday: "birth_date",
  birth_year: "birth_date",
  gender_noun: "gender",
  live: "city",
  age: "birth_date",
  name_field: "first_name",
  last_name_field: "last_name",
  loyalty: "loyalty_level",
  language_noun: "language",
  region_noun: "region",
  country_noun: "country",
};
/** A field that is known or not: "без телефона". */
export function onField(scene: Scene, term: Term): boolean {
  const sense = [
    "phone",
    "email_field",
    "birthday",
    "gender_noun",
    "name_field",
    "last_name_field",
    "live",
    "loyalty",
    "age",
    "language_noun",
    "region_noun",
    "country_noun",
  ].find((one) => means(term, one));
  if (sense === undefined || (isAboutMessages(scene) && sense === "email_field")) return false;
  const next = scene.terms[scene.terms.indexOf(term) + 1];
  const isDenied = scene.pending.without || means(next, "without");
  if (!isDenied && !["phone", "email_field"].includes(sense) && !isSaidKnown(scene, term)) return false;
  const field = KNOWN[sense];
  if (field === undefined) return false;
  const isShared = !isDenied && isLackedToo(scene, term);
  if (!scene.pending.without && means(next, "without")) use(next);
  scene.pending.without = false;
  const waiting = scene.pending.not;
  scene.pending.not = [];
  use(...waiting);
  const condition: Condition = {
    kind: "attribute",
    field,
    test: { kind: isDenied || isShared || waiting.length > 0 ? "unknown" : "known" },
  };
  addFact(scene, field, condition, term, ...waiting);
  return true;
}

/** "Нет почты и телефона": neither of the two. */
function isLackedToo({ chunk, pieces }: Scene, term: Term): boolean {
  const last = pieces.at(-1);
  const isLacked =
    last?.kind === "fact" && last.condition.kind === "attribute" && last.condition.test.kind === "unknown";
  const isJoined = chunk.join === "and" || chunk.join === "or" || chunk.join === "comma";
  return (
    isLacked && isJoined && chunk.terms.every((one) => one === term || (means(one, "filler") && !means(one, "known")))
  );
}

/** "Есть имя", "указан пол", with nothing that it should be. */
function isSaidKnown({ chunk, terms }: Scene, term: Term): boolean {
  const at = terms.indexOf(term);
  const known = [terms[at - 1], terms[at + 1]].find((one) => means(one, "known"));
  const isValued = chunk.terms.some((one) => (one.name ?? one.number ?? one.time) !== undefined);
  if (known === undefined || isValued || means(term, "live", "age")) return false;
  use(known);
  return true;
}

const MESSAGE_GROUPS = ["consent", "reach", "messages"];
const isAboutMessages = (scene: Scene): boolean =>
  MESSAGE_GROUPS.includes(scene.clause?.group ?? "") ||
  scene.chunk.terms.some((one) =>
    one.senses.some((sense) => MESSAGE_GROUPS.includes(HEADS.get(sense)?.group ?? "") && sense !== "letter"),
  );

/** "…, но в телеграме ничего не открывали": of the verb that comes. */
const isOfNext = ({ isHere, clause, chunk }: Scene, term: Term): boolean =>
  !isHere &&
  clause?.group !== "messages" &&
  chunk.terms.some((one) => one.from > term.from && means(one, "open", "click", "ignore", "received", "sent"));

/** "С телеграмом", "у кого есть телеграм", "without Telegram": it can be written to there, and not where they came from. */
export function onHasTelegram(scene: Scene, term: Term): boolean {
  if (!means(term, "telegram") || isAboutMessages(scene) || scene.clause?.group === "source") return false;
  const { terms, tokens, pending } = scene;
  const before = terms.slice(0, terms.indexOf(term)).findLast(({ from }) => tokens[from]?.kind === "word");
  const isHad = means(before, "had", "known", "without") || HAD.test(tokens[(before?.to ?? 0) - 1]?.plain ?? "");
  if (!isHad && !pending.without) return false;
  pending.without = false;
  term.senses = ["has_telegram"];
  const denied = pending.not;
  pending.not = [];
  use(...denied);
  const reachable: Condition = { kind: "reachable", channels: ["telegram"] };
  addFact(scene, "telegram", denied.length > 0 ? { kind: "not", of: reachable } : reachable, term, ...denied);
  return true;
}
const HAD = /^(?:в|у|in|on|ha[sd]|have)$/;

const CHANNELS = { email_field: "email", letter: "email", telegram: "telegram", sms: "sms" } as const;
/** A channel of letters or of consent. */
export function onChannel(scene: Scene, term: Term): boolean {
  if (!isAboutMessages(scene)) return false;
  const sense = (["email_field", "telegram", "sms"] as const).find((one) => means(term, one));
  if (sense === undefined) return false;
  const { clause } = scene;
  if (clause === null || !MESSAGE_GROUPS.includes(clause.group) || isOfNext(scene, term)) {
    if (means(term, "letter")) return false;
    scene.pending.marks.push({ sense: `channel:${CHANNELS[sense]}`, term });
    return true;
  }
  if (means(term, "letter") && clause.group === "messages" && (clause.marks.size === 0 || !scene.isHere)) return false;
  const to = !scene.isHere && clause.group !== "messages" ? carry(scene, clause) : clause;
  to.channels.push(CHANNELS[sense]);
  to.terms.push(term);
  scene.isHere = true;
  use(term);
  return true;
}
