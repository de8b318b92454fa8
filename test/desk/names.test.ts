import { expect, test } from "vitest";
import { FieldsOrder } from "../../src/desk/fields-wire.ts";
import { MarkRequest } from "../../src/desk/inbox-wire.ts";
import { NewMail } from "../../src/desk/mails-wire.ts";
import { SaveRequest } from "../../src/desk/marketer-wire.ts";
import { SegmentChange } from "../../src/desk/segments-wire.ts";
import { KeyDraft, WebhookDraft } from "../../src/desk/settings/integrations-wire.ts";
import { AnswerRequest } from "../../src/desk/wire.ts";
import { ArticleForm } from "../../src/knowledge/index.ts";
import { name } from "../../src/staff/forms.ts";

/** Turned around it reads "anna.pdf (admin)", and one does not see why. */
const FORGED = " \u202eanna\u2066\u200b \n (admin)\u202c ";
const PLAIN = "anna (admin)";
const id = "3f2504e0-4f89-41d3-9a0c-0305e82c3301";

test.each([
  ["of the staff", () => name.parse(FORGED)],
  ["of a segment", () => SegmentChange.parse({ name: FORGED }).name],
  ["of what a chat is saved as", () => SaveRequest.parse({ chat: id, name: FORGED, kind: "static" }).name],
  ["of a field", () => FieldsOrder.parse({ keys: [FORGED] }).keys[0]],
  ["of a tag", () => MarkRequest.parse({ add: FORGED }).add],
  ["of a webhook", () => WebhookDraft.parse({ name: FORGED, url: "https://a", kinds: ["order.changed"] }).name],
  ["of a key", () => KeyDraft.parse({ name: FORGED, scope: "read" }).name],
  ["of an article", () => ArticleForm.shape.title.parse(FORGED)],
  ["that a mail has", () => NewMail.parse({ id, to: "a@b.example", locale: "en", subject: FORGED, text: "." }).subject],
])("a name %s turns nothing beside it around, and holds nothing unseen", (_, read) => {
  expect(read()).toBe(PLAIN);
});

test("an answer to a customer keeps its letters", () => {
  expect(AnswerRequest.parse({ id, text: "\u2067שלום\u2069" }).text).toBe("\u2067שלום\u2069");
});
