import type { SlotName } from "../../../dialogue/index.ts";

/** A value found in a text: which slot it is for, in the one spelling that values travel in, and where it stood. */
export interface Entity {
  slot: SlotName;
  value: string;
  /** As it was typed. */
  words: string;
  from: number;
}

/** The text with the entities' letters replaced by spaces, so that nothing is read twice and places stay. */
export function withoutEntities(text: string, entities: readonly Entity[]): string {
  let rest = text;
  for (const { from, words } of entities) {
    rest = rest.slice(0, from) + " ".repeat(words.length) + rest.slice(from + words.length);
  }
  return rest;
}
