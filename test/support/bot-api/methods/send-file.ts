import type { MarkedText } from "../entities.ts";
import type { KeptFile } from "../file-shelf.ts";
import { FOLDERS, type MediaKind, mediaField } from "../media.ts";
import { readCaption } from "../message-text.ts";
import type { Parameters } from "../parameters.ts";
import { badRequest } from "../refusal.ts";
import { readReplyMarkup } from "../reply-markup.ts";
import type { World } from "../world.ts";
import type { Method } from "./method.ts";
import { readReply } from "./send-message.ts";

/** `sendPhoto`, `sendDocument`, `sendVoice`: by file_id or uploaded; an http address is taken unread. */
export function sendFile(kind: MediaKind): Method {
  return (world, parameters) => {
    const caption = readCaption(parameters);
    const markup = readReplyMarkup(parameters);
    const file = readFile(world, parameters, kind);
    const chat = world.writable(parameters.string("chat_id"));
    const said = caption.text === "" ? {} : captionFields(caption);
    const place = world.placeOf(chat, parameters.integer("message_thread_id"));
    return world.write(chat, { ...place, ...readReply(chat, parameters), ...mediaField(kind, file), ...said }, markup);
  };
}

function readFile(world: World, parameters: Parameters, kind: MediaKind): KeptFile {
  const upload = parameters.upload(kind);
  if (upload?.bytes.length === 0) throw badRequest("file must be non-empty");
  if (upload) return world.files.keep(FOLDERS[kind], upload.name, upload.mime, upload.bytes);
  const given = parameters.string(kind);
  if (given === "") throw badRequest(`there is no ${kind} in the request`);
  refuseUnreachable(given);
  if (/^https?:\/\//.test(given))
    return world.files.keep(FOLDERS[kind], given, "application/octet-stream", new Uint8Array());
  const file = world.files.byId(given);
  if (!file) throw badRequest("wrong file identifier/HTTP URL specified");
  if (!file.path.startsWith(FOLDERS[kind])) throw badRequest("type of file mismatch");
  return file;
}

/** Telegram fetches what an address leads to, and says what is wrong with it: here nothing is at `.invalid`, and a page is no picture. */
function refuseUnreachable(given: string): void {
  if (!URL.canParse(given)) return;
  const { hostname, pathname } = new URL(given);
  if (hostname.endsWith(".invalid")) throw badRequest("failed to get HTTP URL content", { ours: false });
  if (pathname.endsWith(".html")) throw badRequest("wrong type of the web page content", { ours: false });
}

function captionFields({ text, entities }: MarkedText) {
  return { caption: text, ...(entities.length > 0 && { caption_entities: entities }) };
}
