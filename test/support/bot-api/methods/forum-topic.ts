import type { Group } from "../group.ts";
import type { Parameters } from "../parameters.ts";
import { badRequest } from "../refusal.ts";
import type { World } from "../world.ts";
import type { Method } from "./method.ts";

const NAME_MAX = 128;
const COLOR = 0x6fb9f0;

/** `createForumTopic`. */
export const createForumTopic: Method = (world, parameters) => {
  const group = groupOf(world, parameters);
  group.allow("can_manage_topics", "create a topic");
  const name = readName(parameters);
  const threadId = group.nextMessageId();
  group.topics.set(threadId, { threadId, name, closed: false, deleted: false });
  group.chat.signal.changed();
  return { message_thread_id: threadId, name, icon_color: COLOR };
};

/** `editForumTopic`: the name only. */
export const editForumTopic: Method = (world, parameters) => {
  const topic = topicOf(world, parameters);
  const name = parameters.string("name") === "" ? topic.name : readName(parameters);
  if (name === topic.name) throw badRequest("TOPIC_NOT_MODIFIED", { ours: false });
  topic.name = name;
  return true;
};

/** `closeForumTopic` and `reopenForumTopic`. */
export const turnForumTopic =
  (closed: boolean): Method =>
  (world, parameters) => {
    const topic = topicOf(world, parameters);
    if (topic.closed === closed) throw badRequest("TOPIC_NOT_MODIFIED", { ours: false });
    topic.closed = closed;
    return true;
  };

/** `deleteForumTopic`: with all its messages. */
export const deleteForumTopic: Method = (world, parameters) => {
  const group = groupOf(world, parameters);
  group.allow("can_delete_messages", "delete a topic");
  const topic = group.topic(parameters.integer("message_thread_id") ?? 0);
  topic.deleted = true;
  for (const kept of group.chat.messages.values())
    if (kept.wire.message_thread_id === topic.threadId) kept.deleted = true;
  return true;
};

function topicOf(world: World, parameters: Parameters) {
  const group = groupOf(world, parameters);
  group.allow("can_manage_topics", "manage topics");
  return group.topic(parameters.integer("message_thread_id") ?? 0);
}

function groupOf(world: World, parameters: Parameters): Group {
  const chat = world.known(parameters.string("chat_id"));
  const group = world.groups.get(chat.wire.id);
  if (!group) throw badRequest("the chat is not a forum");
  return group;
}

function readName(parameters: Parameters): string {
  const name = parameters.string("name").trim();
  if (name === "") throw badRequest("TOPIC_TITLE_EMPTY");
  if (name.length > NAME_MAX) throw badRequest("topic name is too long");
  return name;
}
