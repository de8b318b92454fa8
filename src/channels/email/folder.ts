import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Clock } from "../../base/index.ts";
import type { Letter, Sender } from "../../outbox/index.ts";
import { messageId } from "./message-id.ts";
import { unsubscribeHeaders } from "./unsubscribe-headers.ts";

/** Writes each letter as `<id>.eml`, readable by its owner only, since letters carry one-time codes. */
export function folderSender({ folder, from, clock }: { folder: string; from: string; clock: Clock }): Sender {
  return async (letter, id) => {
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, `${id}.eml`), emlOf(letter, { id, from, at: clock() }), { mode: 0o600 });
  };
}

/** The letter as RFC 5322 has it, in plain UTF-8 (RFC 6532), so that a person can read the file as it is. */
function emlOf(letter: Letter, { id, from, at }: { id: string; from: string; at: Date }): string {
  const lines = [
    `From: ${from}`,
    `To: ${letter.to}`,
    `Subject: ${letter.subject}`,
    `Date: ${at.toUTCString().replace("GMT", "+0000")}`,
    `Message-ID: ${messageId(id, from)}`,
    ...Object.entries(unsubscribeHeaders(letter.unsubscribe)).map(([name, value]) => `${name}: ${value}`),
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=utf-8",
    "Content-Transfer-Encoding: 8bit",
    "",
    ...letter.text.split(/\r?\n/),
    "",
  ];
  return lines.join("\r\n");
}
