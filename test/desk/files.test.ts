import { describe, expect, test } from "vitest";
import type { GivenFile } from "../../src/channels/pages/index.ts";
import { ID, openDesk, problemOf } from "./client.ts";

const stream = (...chunks: string[]): ReadableStream<Uint8Array> =>
  new ReadableStream({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(Uint8Array.from(chunk, (one) => one.charCodeAt(0)));
      controller.close();
    },
  });

const fetched = (file: GivenFile | null) => openDesk({ file: async () => file }).get(`/api/desk/files/${ID}`);

describe("a file that a customer sent", () => {
  test.each([
    ["image/jpeg", "\xff\xd8\xff\xe0 and so on"],
    ["image/png", "\x89PNG\r\n\x1a\n and so on"],
    ["image/gif", "GIF89a and so on"],
    ["image/webp", "RIFF\x24\x00\x00\x00WEBPVP8 "],
  ])("is shown where it is a picture: %s", async (type, bytes) => {
    const answer = await fetched({ name: "photo", body: stream(bytes.slice(0, 3), bytes.slice(3)) });
    expect(answer.headers.get("content-type")).toBe(type);
    expect(answer.headers.get("content-disposition")).toMatch(/^inline/);
    expect(Buffer.from(await answer.arrayBuffer()).toString("latin1")).toBe(bytes);
  });

  test.each(["<script>alert(1)</script>", "<svg onload='alert(1)'>", "%PDF-1.7", "G", ""])(
    "is only saved where it is anything else: %j",
    async (bytes) => {
      const answer = await fetched({ name: "page.jpg", body: stream(bytes) });
      expect(answer.headers.get("content-type")).toBe("application/octet-stream");
      expect(answer.headers.get("content-disposition")).toMatch(/^attachment/);
      expect(await answer.text()).toBe(bytes);
    },
  );

  test("runs nowhere", async () => {
    const { headers } = await fetched({ name: null, body: stream("\x89PNG\r\n\x1a\n....") });
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("content-security-policy")).toContain("sandbox");
    expect(headers.get("cache-control")).toContain("private");
  });

  test("keeps its name, whatever that is", async () => {
    const { headers } = await fetched({ name: `чек "1";\r\nX: y.pdf`, body: stream("%PDF") });
    expect(headers.get("content-disposition")).toBe(
      `attachment; filename="___ _1____X_ y.pdf"; filename*=UTF-8''%D1%87%D0%B5%D0%BA%20%221%22%3B%0D%0AX%3A%20y.pdf`,
    );
  });

  test("that the channel does not give out any more is not found", async () => {
    expect(await problemOf(await fetched(null))).toEqual([404, "not_found"]);
  });
});
