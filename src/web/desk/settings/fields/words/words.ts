import type { ShopField } from "../../../api/people-wire.ts";

/** Everything that the settings of fields say themselves. */
export interface FieldsWords {
  title: string;
  lead: string;
  none: string;
  add: string;
  kinds: Record<ShopField["kind"], string>;
  chat: string;
  up: (name: string) => string;
  edit: (name: string) => string;
  remove: string;
  removeOf: (name: string) => string;
  removeSurely: string;
  lost: (values: number) => string;
  failed: string;
  fromPolicy: string;
  unnamed: string;
  take: string;
  takeOf: (key: string) => string;
  nameIn: Record<"ru" | "uk" | "en", string>;
  key: string;
  keyHint: string;
  kind: string;
  choices: string;
  choicesHint: string;
  noChoices: string;
  inChat: string;
  hiddenFrom: string;
  save: string;
}
