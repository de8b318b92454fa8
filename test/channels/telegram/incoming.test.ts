import type { Update } from "grammy/types";
import { expect, test } from "vitest";
import { incomingOf, senderOf } from "../../../src/channels/telegram/incoming.ts";
import { Inbound } from "../../../src/outbox/index.ts";

const AT = new Date("2026-03-10T12:00:00Z");
const DATE = AT.getTime() / 1000 - 5;
const FROM = { id: 777, is_bot: false, first_name: "Олена", language_code: "uk" };
const CHAT = { id: 777, type: "private" as const, first_name: "Олена" };
const FILE = { file_id: "AgAC-1", file_unique_id: "u1" };

const read = (update: object) => incomingOf({ update_id: 1, ...update } as Update, { bot: "123456", at: AT });
const message = (rest: object) => ({ message_id: 42, date: DATE, chat: CHAT, from: FROM, ...rest });

/** What a message says. */
function said(rest: object, kind: "message" | "edited_message" = "message"): Inbound | null {
  const incoming = read({ [kind]: message(rest) });
  return incoming?.kind === "message" ? Inbound.parse(incoming.inbound) : null;
}

test("a text says who wrote it, when, and under which number of which bot", () => {
  expect(said({ text: "Привіт" })).toEqual({
    channel: "telegram",
    externalId: "123456:42",
    sender: { id: "777", language: "uk" },
    content: { kind: "text", text: "Привіт" },
    at: new Date(DATE * 1000),
    order: 42,
  });
});

test("an edited text is the same message, saying something else since then", () => {
  const edited = said({ text: "Вітаю", edit_date: DATE + 60 }, "edited_message");
  expect(edited).toMatchObject({ externalId: "123456:42", edited: true, content: { kind: "text", text: "Вітаю" } });
  expect(edited?.at).toEqual(new Date((DATE + 60) * 1000));
});

test("a live location that moves is not said again and again", () => {
  const location = { latitude: 50, longitude: 30, live_period: 900 };
  expect(said({ location })).toMatchObject({ content: { kind: "place", latitude: 50, longitude: 30, title: null } });
  expect(said({ location }, "edited_message")).toBeNull();
});

test.each([
  ["/start", { kind: "start", payload: null }],
  ["/start AbC_d-1", { kind: "start", payload: "AbC_d-1" }],
  ["/START", { kind: "start", payload: null }],
  ["/start@BesedaTestBot abc", { kind: "start", payload: "abc" }],
  ["/start де мій кошик", { kind: "start", payload: null }],
  [`/start ${"a".repeat(65)}`, { kind: "start", payload: null }],
  ["/orders", { kind: "command", name: "orders" }],
  ["/Help", { kind: "command", name: "help" }],
  ["/person@BesedaTestBot", { kind: "command", name: "person" }],
  ["/person у мене скарга", { kind: "text", text: "/person у мене скарга" }],
  ["/unknown", { kind: "text", text: "/unknown" }],
  ["і /orders", { kind: "text", text: "і /orders" }],
])("%s", (text, content) => {
  expect(said({ text })?.content).toEqual(content);
});

test("what no database would store is left out of a text", () => {
  expect(said({ text: "а\u0000б\ud83dв\r\nг" })?.content).toEqual({ kind: "text", text: "аб\ufffdв\nг" });
  expect(said({ text: "\u0000" })).toBeNull();
});

test("a contact is one's own only where it is its sender's and shared just now", () => {
  const contact = { phone_number: "+380501234567", first_name: "Олена", user_id: 777 };
  expect(said({ contact })?.content).toEqual({ kind: "contact", phone: "+380501234567", own: true });
  expect(said({ contact: { ...contact, user_id: 778 } })?.content).toMatchObject({ own: false });
  expect(said({ contact: { ...contact, user_id: undefined } })?.content).toMatchObject({ own: false });
  const forward_origin = { type: "user", date: DATE - 1e8, sender_user: FROM };
  expect(said({ contact, forward_origin })?.content).toMatchObject({ own: false });
});

test("a card without a phone is something that a person may look at", () => {
  expect(said({ contact: { phone_number: "*", first_name: "?" } })?.content).toMatchObject({
    kind: "file",
    what: "other",
  });
});

test("a sticker is its emoji", () => {
  expect(said({ sticker: { ...FILE, emoji: "👍" } })?.content).toEqual({ kind: "sticker", emoji: "👍" });
  expect(said({ sticker: FILE })?.content).toEqual({ kind: "sticker", emoji: null });
});

test("of a photo's sizes the largest is kept, with the words under it", () => {
  const photo = [FILE, { ...FILE, file_id: "AgAC-2" }];
  expect(said({ photo, caption: "тріснула" })?.content).toEqual({
    kind: "file",
    what: "photo",
    reference: "AgAC-2",
    caption: "тріснула",
    name: null,
  });
});

test.each([
  ["voice", { voice: FILE }, "voice", null],
  ["document", { document: { ...FILE, file_name: "чек.pdf" } }, "document", "чек.pdf"],
  ["audio", { audio: { ...FILE, file_name: "a.mp3" } }, "audio", "a.mp3"],
  ["video", { video: { ...FILE, file_name: "v.mp4" } }, "video", "v.mp4"],
  ["video note", { video_note: FILE }, "video_note", null],
  ["animation", { animation: FILE, document: { ...FILE, file_name: "d" } }, "animation", null],
])("a %s is kept by its reference", (_, sent, what, name) => {
  expect(said(sent)?.content).toEqual({ kind: "file", what, reference: "AgAC-1", caption: null, name });
});

test("a place is told by where it is and what it is called, in one line", () => {
  const location = { latitude: 46.5, longitude: 30.7 };
  const venue = { location, title: "Кав’ярня\n<b>", address: "Дерибасівська, 1" };
  expect(said({ location, venue })?.content).toEqual({
    ...{ kind: "place", latitude: 46.5, longitude: 30.7 },
    title: "Кав’ярня <b>, Дерибасівська, 1",
  });
});

test.each(["poll", "dice", "story", "checklist", "rich_message"])(
  "a %s is something that a person may look at",
  (field) => {
    expect(said({ [field]: {} })?.content).toMatchObject({ kind: "file", what: "other", reference: null });
  },
);

test("names and references longer than we keep do not break a message", () => {
  const document = { file_id: "x".repeat(400), file_unique_id: "u", file_name: "n".repeat(400) };
  expect(said({ document })?.content).toMatchObject({ reference: null, name: "n".repeat(300) });
});

test.each([
  ["a pinned message", { message: message({ pinned_message: {} }) }],
  ["a timer that was changed", { message: message({ message_auto_delete_timer_changed: {} }) }],
  ["who came into a group", { message: message({ chat: { id: -5, type: "group" }, new_chat_members: [FROM] }) }],
  [
    "a bot's message in a group",
    { message: message({ chat: { id: -5, type: "group" }, from: { ...FROM, is_bot: true }, text: "hi" }) },
  ],
  ["a bot's message", { message: message({ from: { ...FROM, is_bot: true }, text: "hi" }) }],
  ["a channel's post", { channel_post: message({ chat: { id: -6, type: "channel", title: "c" }, text: "hi" }) }],
  ["a reaction", { message_reaction: { chat: CHAT, message_id: 1, user: FROM, date: DATE } }],
  ["an unknown kind", { something_new: {} }],
])("%s is nothing to us", (_, update) => {
  expect(read(update)).toBeNull();
});

const button = { text: "Так, усе правильно", callback_data: "confirm:1" };
const tapped = {
  message_id: 40,
  date: DATE,
  chat: CHAT,
  reply_markup: { inline_keyboard: [[{ text: "Ні", callback_data: "cancel:1" }], [button]] },
};

test("a tap says what the button said, under a number of its own and without the old message's place", () => {
  const callback_query = { id: "9001", from: FROM, chat_instance: "x", data: "confirm:1", message: tapped };
  expect(read({ callback_query })).toEqual({
    kind: "tap",
    query: "9001",
    inbound: {
      channel: "telegram",
      externalId: "tap:9001",
      sender: { id: "777", language: "uk" },
      content: { kind: "button", payload: "confirm:1", label: "Так, усе правильно" },
      at: AT,
    },
    message: { chat: 777, id: 40 },
  });
});

test("a tap that no button makes has no label; one on a message that is too old to be shown has neither", () => {
  const forged = { id: "1", from: FROM, chat_instance: "x", data: "forged", message: tapped };
  expect(read({ callback_query: forged })).toMatchObject({
    inbound: { content: { kind: "button", payload: "forged" } },
  });
  const old = { ...forged, message: { message_id: 3, date: 0, chat: CHAT } };
  expect(read({ callback_query: old })).toMatchObject({ inbound: { content: { payload: "forged" } }, message: null });
});

test("a tap without data is answered and says nothing", () => {
  const tap = { id: "1", from: FROM, chat_instance: "x" };
  expect(read({ callback_query: { ...tap, game_short_name: "g", message: tapped } })).toMatchObject({ inbound: null });
  expect(read({ callback_query: { ...tap, data: "a" } })).toMatchObject({ query: "1", inbound: null });
});

const GROUP = { id: -100_5, type: "supergroup", title: "Support", is_forum: true };

test("what is written in a group is told with its topic; a thread of answers in the general one is none", () => {
  const inTopic = { chat: GROUP, message_thread_id: 7, is_topic_message: true };
  expect(read({ message: message({ ...inTopic, text: "hi" }) })).toEqual({
    kind: "group",
    told: {
      ...{ kind: "message", chat: { id: -100_5, title: "Support" }, thread: 7, messageId: 42 },
      ...{
        from: { id: "777", name: "Олена", language: "uk", isAnonymous: false },
        text: "hi",
        file: null,
        edited: null,
      },
    },
  });
  expect(read({ message: message({ chat: GROUP, message_thread_id: 7, text: "hi" }) })).toMatchObject({
    told: { thread: null },
  });
  const photo = [{ ...FILE, file_id: "small" }, FILE];
  expect(read({ edited_message: message({ ...inTopic, photo, caption: "look", edit_date: DATE + 1 }) })).toMatchObject({
    told: { file: { what: "photo", reference: "AgAC-1" }, text: "look", edited: DATE + 1 },
  });
  const hidden = { id: 1_087_968_824, is_bot: true, first_name: "Group" };
  expect(read({ message: message({ ...inTopic, from: hidden, sender_chat: GROUP, text: "hi" }) })).toMatchObject({
    told: { from: { isAnonymous: true } },
  });
  expect(read({ message: message({ ...inTopic, location: { latitude: 1, longitude: 1 } }) })).toMatchObject({
    told: { text: expect.stringMatching(/^📍 https:/), file: null },
  });
  const moved = message({ ...inTopic, location: { latitude: 1, longitude: 2, live_period: 900 }, edit_date: DATE + 9 });
  expect(read({ edited_message: moved })).toBeNull();
  expect(read({ message: message({ ...inTopic, forum_topic_closed: {} }) })).toMatchObject({
    told: { kind: "topic", thread: 7, closed: true },
  });
});

test("what the bot is in a group is told with its rights", () => {
  const standing = (member: object) =>
    read({ my_chat_member: { chat: GROUP, from: FROM, date: DATE, new_chat_member: { user: FROM, ...member } } });
  const rights = { managesTopics: true, deletesMessages: false };
  expect(standing({ status: "administrator", can_manage_topics: true, can_delete_messages: false })).toMatchObject({
    told: { kind: "member", standing: { isIn: true, isAdmin: true, ...rights } },
  });
  expect(standing({ status: "kicked" })).toMatchObject({ told: { standing: { isIn: false, isAdmin: false } } });
});

test("whoever blocks the bot is noted with the time, and whoever lets it in again too", () => {
  const change = (status: string) => ({
    my_chat_member: { chat: CHAT, from: FROM, date: DATE, new_chat_member: { status, user: FROM } },
  });
  const senderId = "777";
  expect(read(change("kicked"))).toEqual({ kind: "blocked", senderId, since: new Date(DATE * 1000) });
  expect(read(change("member"))).toEqual({ kind: "blocked", senderId, since: null });
});

test("the same update says the same twice, and whose it is", () => {
  const update = { message: message({ text: "раз" }) };
  expect(read(update)).toEqual(read(structuredClone(update)));
  expect(senderOf({ update_id: 1, ...update } as Update)).toBe("777");
});
