import type { FieldsWords } from "./words.ts";

/** See {@link FieldsWords}. */
export const en: FieldsWords = {
  title: "Customer fields",
  lead: "The shop's own fields are at once in the card, in imports, in segments and, where you allow it, in the chat.",
  none: "There are no fields of your own yet.",
  add: "Add a field",
  kinds: { text: "text", number: "number", date: "date", flag: "yes or no", choice: "one of a list" },
  chat: "may be changed in the chat",
  up: (name) => `Move up: ${name}`,
  edit: (name) => `Change: ${name}`,
  remove: "Remove",
  removeOf: (name) => `Remove: ${name}`,
  removeSurely: "Remove for good",
  lost: (values) =>
    values === 0
      ? "No customer has a value. "
      : `${values === 1 ? "1 value is" : `${values} values are`} lost with it. `,
  failed: "That did not work. Please try again.",
  fromPolicy: "From the shop's policy file",
  unnamed: "Columns of imports that have no name",
  take: "Set up",
  takeOf: (key) => `Set up: ${key}`,
  nameIn: { ru: "Name in Russian", uk: "Name in Ukrainian", en: "Name in English" },
  key: "Name of the import's column",
  keyHint: "Left empty, the name will do. It does not change later.",
  kind: "What it holds",
  choices: "The list's values",
  choicesHint: "One a line; translations behind a bar: кот | кіт | cat",
  noChoices: "Write at least one value.",
  inChat: "Customers may change this field in the chat",
  hiddenFrom: "Who does not see it",
  save: "Save",
};
