import { expect, test } from "vitest";
import { Refused, Unavailable } from "../../../src/base/index.ts";
import { openStage, type Stage } from "./stage.ts";

const BYTES = new TextEncoder().encode("not really a picture");

/** The reference of the newest file that was received. */
async function received(stage: Stage): Promise<string> {
  const [inbound] = await stage.until(1);
  if (inbound?.content.kind !== "file" || !inbound.content.reference) throw new Error("no file was received");
  return inbound.content.reference;
}

test("a photo that a customer sent is fetched for a person", async () => {
  const stage = await openStage();
  stage.poll();
  stage.api.user().sendPhoto({ bytes: BYTES, caption: "тріснула" });
  const found = await stage.telegram.file(await received(stage));
  expect(found.headers.get("content-type")).toBe("application/octet-stream");
  expect(found.headers.get("content-length")).toBe(String(BYTES.length));
  expect(new Uint8Array(await found.arrayBuffer())).toEqual(BYTES);
});

test("a file that Telegram does not have is refused, one that is too big by its name", async () => {
  const { api, telegram } = await openStage();
  api.fail("getFile", { status: 400, description: "Bad Request: invalid file_id" });
  await expect(telegram.file("gone")).rejects.toMatchObject({ code: "not_found" });
  api.fail("getFile", { status: 400, description: "Bad Request: file is too big" });
  await expect(telegram.file("big")).rejects.toMatchObject({ code: "file_too_big" });
});

test("while Telegram is away the file is for later, and the error does not tell the token", async () => {
  const stage = await openStage();
  stage.poll();
  stage.api.user().sendPhoto();
  const reference = await received(stage);
  await stage.api.stop();
  const error = await stage.telegram.file(reference).catch((thrown: Error) => thrown);
  expect(error).toBeInstanceOf(Unavailable);
  expect(error).not.toBeInstanceOf(Refused);
  expect(`${error}`).not.toContain(stage.api.token);
});
