import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { forgetUnusedFiles, keepFile, LARGEST_FILE, readFile } from "../../src/files/index.ts";
import { testDatabase } from "../support/database.ts";

const db = await testDatabase();
const AT = new Date("2027-03-01T10:00:00Z");
const bytesOf = (text: string) => Uint8Array.from(text, (one) => one.charCodeAt(0));
const JPEG = "\xff\xd8\xff\xe0 a picture";

const put = (name: string, bytes: Uint8Array | string, more: { id?: string; sentBy?: string; at?: Date } = {}) =>
  keepFile(db, {
    ...{ id: randomUUID(), sentBy: "web:anna", at: AT, perDay: 1_000, ...more },
    ...{ name, bytes: typeof bytes === "string" ? bytesOf(bytes) : bytes },
  });

test.each([
  ["photo.jpg", JPEG, "photo", "photo.jpg"],
  ["Снимок экрана.PNG", "\x89PNG\r\n\x1a\n...", "photo", "Снимок экрана.png"],
  ["bill.pdf.exe", "%PDF-1.7", "document", "bill.pdf.exe.pdf"],
  ["page.html", "\xff\xd8\xff<script>", "photo", "page.html.jpg"],
  ["../../etc/passwd", "%PDF-1.7", "document", "_.._etc_passwd.pdf"],
  ["\u202egnp.exe\0\r\nX: y.pdf", "%PDF-1.7", "document", "gnp.exeX_ y.pdf"],
  [`<img src=x onerror="alert(1)">`, "GIF89a", "document", "_img src=x onerror=_alert(1)__.gif"],
  ["😀".repeat(200), JPEG, "photo", `${"😀".repeat(50)}.jpg`],
  ["...", JPEG, "photo", "photo.jpg"],
  ["voice.ogg", "OggS....", "audio", "voice.ogg"],
  ["clip.mp4", "\0\0\0\x18ftypisom", "video", "clip.mp4"],
  ["list.xlsx", "PK\x03\x04....", "document", "list.xlsx"],
  ["words.txt", "plain words\n", "document", "words.txt"],
])("%s is what its content says, under a harmless name", async (name, bytes, what, kept) => {
  expect(await put(name, bytes)).toMatchObject({ what, name: kept });
});

test.each([
  ["empty.jpg", "", "file_empty"],
  ["page.html", "<script>alert(1)</script>", "file_type"],
  ["drawing.svg", "<svg onload='alert(1)'>", "file_type"],
  ["photo.jpg", "<svg onload='alert(1)'>", "file_type"],
  ["program.exe", "MZ\x90\0", "file_type"],
  ["archive.zip", "PK\x03\x04....", "file_type"],
  ["words.txt", "a\0b", "file_type"],
  ["words.txt", "\xff\xfe", "file_type"],
])("%s is not taken: %s", async (name, bytes, code) => {
  await expect(put(name, bytes)).rejects.toMatchObject({ code });
});

test("a file comes back whole, and the same again is the same file", async () => {
  const bytes = new Uint8Array(LARGEST_FILE);
  bytes.set(bytesOf(JPEG));
  bytes.fill(7, 64 * 1024 - 1, 3 * 64 * 1024);
  const id = randomUUID();
  const kept = await put("large.jpg", bytes, { id });
  expect(await put("other.jpg", bytesOf(JPEG), { id })).toEqual({ ...kept, isUsed: false });
  const read = await readFile(db, id);
  expect(Buffer.compare(Buffer.from(read?.bytes ?? []), Buffer.from(bytes))).toBe(0);
  const pieces = await db`select max(length(body)) as longest from chat_file_pieces where file_id = ${id}`;
  // A backup reads 250 rows at a time.
  expect(pieces).toEqual([{ longest: 65_536 }]);
  await expect(put("mine.jpg", JPEG, { id, sentBy: "web:boris" })).rejects.toMatchObject({ code: "not_found" });
  await expect(put("larger.jpg", new Uint8Array(LARGEST_FILE + 1))).rejects.toMatchObject({ code: "file_too_large" });
});

test("nobody sends more files within a day than they may", async () => {
  const one = (at: Date) =>
    keepFile(db, { id: randomUUID(), sentBy: "web:many", name: "a.jpg", bytes: bytesOf(JPEG), at, perDay: 2 });
  await one(AT);
  await one(AT);
  await expect(one(AT)).rejects.toMatchObject({ code: "file_too_many" });
  await expect(one(new Date(AT.getTime() + 86_400_001))).resolves.toMatchObject({ what: "photo" });
});

test("a file that no message took is forgotten after a day; one that a message has goes when that does", async () => {
  const [lost, kept, taken] = [randomUUID(), randomUUID(), randomUUID()];
  for (const id of [lost, kept, taken]) await put("a.jpg", JPEG, { id });
  const conversation = randomUUID();
  await db`
    insert into conversations (id, channel, sender_id, locale, created_at, last_message_at, state)
    values (${conversation}, 'web', 'anna', 'ru', ${AT}, ${AT}, '{}')`;
  const say = (id: string, content: object, author: string) => db`
    insert into messages (id, conversation_id, channel, sender_id, external_id, author, content, at)
    values (${id}, ${conversation}, 'web', 'anna', ${id}, ${author}, ${db.json(content as never)}, ${AT})`;
  const [one, other] = [randomUUID(), randomUUID()];
  await say(one, { kind: "file", what: "photo", reference: kept, caption: null, name: null }, "customer");
  await say(other, { text: "…", file: { channel: "web", what: "photo", reference: taken, name: null } }, "person");
  await forgetUnusedFiles(db, new Date(AT.getTime() + 86_400_001));
  expect(await readFile(db, lost)).toBeNull();
  expect(await readFile(db, kept)).not.toBeNull();
  await db`update messages set deleted_at = ${AT} where id = ${other}`;
  expect(await readFile(db, taken)).toBeNull();
  await db`delete from messages where id = ${one}`;
  expect(await readFile(db, kept)).toBeNull();
});
