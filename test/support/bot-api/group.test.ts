import { Bot, InlineKeyboard } from "grammy";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type FakeBotApi, startBotApi } from "./index.ts";
import { readSchema } from "./schema.ts";

let api: FakeBotApi;
let bot: Bot;
const ALL = { can_manage_topics: true, can_delete_messages: true };

beforeEach(async () => {
  api = await startBotApi();
  bot = new Bot(api.token, { client: { apiRoot: api.url } });
});
afterEach(() => api.stop());

const refusal = (call: Promise<unknown>) =>
  call.then(
    () => null,
    (error: { description?: string }) => error.description,
  );

it("makes, closes, opens and deletes topics, and says in Telegram's words what cannot be", async () => {
  const group = api.group();
  expect(await refusal(bot.api.getChat(group.id))).toBe("Forbidden: bot is not a member of the supergroup chat");
  group.setBot("member");
  expect(await refusal(bot.api.createForumTopic(group.id, "Anna"))).toBe(
    "Bad Request: not enough rights to create a topic",
  );
  group.setBot("administrator", ALL);
  const { message_thread_id: topic } = await bot.api.createForumTopic(group.id, "Anna");
  const place = { message_thread_id: topic };
  await bot.api.sendMessage(group.id, "hello", { ...place, reply_markup: new InlineKeyboard().text("Take", "take") });
  await bot.api.closeForumTopic(group.id, topic);
  expect(await refusal(bot.api.closeForumTopic(group.id, topic))).toBe("Bad Request: TOPIC_NOT_MODIFIED");
  group.closeStrictly();
  expect(await refusal(bot.api.sendMessage(group.id, "again", place))).toBe("Bad Request: TOPIC_CLOSED");
  await bot.api.reopenForumTopic(group.id, topic);
  expect(group.topics).toEqual([{ threadId: topic, name: "Anna", closed: false, deleted: false }]);
  expect(group.shown(topic)).toMatchObject([{ text: "hello", from: "bot", thread: topic }]);
  await bot.api.deleteForumTopic(group.id, topic);
  expect(await refusal(bot.api.sendMessage(group.id, "gone", place))).toBe("Bad Request: message thread not found");
  group.setForum(false);
  expect(await refusal(bot.api.createForumTopic(group.id, "Anna"))).toBe("Bad Request: the chat is not a forum");
  group.setBot("kicked");
  expect(await refusal(bot.api.sendMessage(group.id, "out"))).toBe(
    "Forbidden: bot was kicked from the supergroup chat",
  );
});

it("brings what members write, of the shapes that Telegram documents, and to no administrator only commands", async () => {
  const schema = readSchema();
  const group = api.group();
  group.setBot("member");
  const anna = group.as(api.user({ firstName: "Anna" }));
  expect(anna.say("hello").updateId).toBe(0);
  expect(anna.say("/bind 1").updateId).toBeGreaterThan(0);
  group.setBot("administrator", ALL);
  const { message_thread_id: topic } = await bot.api.createForumTopic(group.id, "Anna");
  await bot.api.sendMessage(group.id, "hello", {
    message_thread_id: topic,
    reply_markup: new InlineKeyboard().text("Take", "take"),
  });
  const { messageId } = anna.say("in the topic", topic);
  anna.sendPhoto(topic, "a photo");
  anna.edit(messageId, "in the topic, again");
  anna.tap("Take");
  anna.close(topic);
  group.as(api.user({ id: 7 }), { anonymous: true }).say("who am I");
  const updates = await bot.api.getUpdates();
  expect(updates).toHaveLength(9);
  expect(updates.map((update) => schema?.checkType("Update", update)).filter(Boolean)).toEqual([]);
  const member = await bot.api.getChatMember(group.id, Number(api.token.split(":")[0]));
  expect(schema?.checkType("ChatMember", member)).toBeUndefined();
  expect(member).toMatchObject({ status: "administrator", can_manage_topics: true });
  expect(await bot.api.getChat(group.id)).toMatchObject({ type: "supergroup", is_forum: true });
});

it("takes twenty messages a minute in a group", async () => {
  const paced = await startBotApi({ pace: { perSecond: 100, perChat: 100, perGroupMinute: 20 } });
  const pacedBot = new Bot(paced.token, { client: { apiRoot: paced.url } });
  const group = paced.group();
  group.setBot("administrator", ALL);
  for (let sent = 0; sent < 20; sent++) await pacedBot.api.sendMessage(group.id, String(sent));
  expect(await refusal(pacedBot.api.sendMessage(group.id, "one more"))).toMatch(
    /^Too Many Requests: retry after (59|60)$/,
  );
  await paced.stop();
});
