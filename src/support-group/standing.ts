import type { Saying } from "../wording/index.ts";
import type { GroupLook, Standing } from "./port.ts";

/** Why the bot cannot work in a group; each has a sentence `group-trouble-…`. */
export const TROUBLES = ["not_in_group", "not_forum", "not_admin", "no_topics_right", "no_delete_right"] as const;
/** One of {@link TROUBLES}. */
export type Trouble = (typeof TROUBLES)[number];

/** Everything that a group lacks for the bot to work there. */
export function lacksOf(look: GroupLook): Trouble[] {
  const ofGroup: Trouble[] = look.isForum ? [] : ["not_forum"];
  return [...ofGroup, ...lacksIn(look)];
}

/** What the bot lacks of rights. */
export function lacksIn({ isIn, isAdmin, managesTopics, deletesMessages }: Standing): Trouble[] {
  if (!isIn) return ["not_in_group"];
  if (!isAdmin) return ["not_admin"];
  const lacks: Trouble[] = [];
  if (!managesTopics) lacks.push("no_topics_right");
  // A customer's topic is deleted with their data.
  if (!deletesMessages) lacks.push("no_delete_right");
  return lacks;
}

/** What is missing, in words. */
export const sayLacks = (lacks: readonly Trouble[]): Saying => {
  const names = lacks.map((lack) => lack.replaceAll("_", "-"));
  return {
    reply: "group-missing",
    args: { what: { list: names.map((name) => ({ reply: `group-trouble-${name}` })) } },
  };
};
