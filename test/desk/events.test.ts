import { afterEach, describe, expect, test } from "vitest";
import { ID, openDesk } from "./client.ts";

const OTHER = "92eb5ffe-e6ae-2fec-3ad7-1c777531578f";
const open: { cancel(): Promise<void> }[] = [];
afterEach(() => Promise.all(open.splice(0).map((reader) => reader.cancel())));

/** Reads a stream's blocks. */
function blocksOf({ body }: Response): { next(): Promise<string | null> } {
  if (!body) throw new Error("no stream");
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  open.push(reader);
  let text = "";
  return {
    async next() {
      while (!text.includes("\n\n")) {
        const { value, done } = await reader.read();
        if (done) return null;
        text += value;
      }
      const [block = "", ...rest] = text.split("\n\n");
      text = rest.join("\n\n");
      return block;
    },
  };
}

const event = (id: string) => `event: conversation\ndata: {"id":"${id}"}`;

describe("a stream", () => {
  test("says which conversation changed, and nothing else of it", async () => {
    let tell = (_: string) => {};
    const watch = (changed: (id: string) => void) => {
      tell = changed;
      return () => {};
    };
    const answer = await openDesk({ watch }).get("/api/desk/events");
    expect(answer.headers.get("content-type")).toContain("text/event-stream");
    const blocks = blocksOf(answer);
    expect(await blocks.next()).toBe(": hello");
    tell(ID);
    expect(await blocks.next()).toBe(event(ID));
    tell(OTHER);
    tell(OTHER);
    expect(await blocks.next()).toBe(event(OTHER));
  });

  test("looks by itself where nothing calls back", async () => {
    const marks = new Map([[ID, "a"]]);
    const watch = () => {
      throw new Error("nobody calls back here");
    };
    const app = openDesk({ watch, marks: async () => new Map(marks) }, { pollMs: 10 });
    const blocks = blocksOf(await app.get("/api/desk/events"));
    await blocks.next();
    marks.set(ID, "b");
    expect(await blocks.next()).toBe(event(ID));
    marks.set(OTHER, "a");
    expect(await blocks.next()).toBe(event(OTHER));
    marks.delete(ID);
    expect(await blocks.next()).toBe(event(ID));
  });

  test("finds at its heartbeat what nothing told of", async () => {
    const marks = new Map([[ID, "a"]]);
    const blocks = blocksOf(
      await openDesk({ marks: async () => new Map(marks) }, { heartbeatMs: 20 }).get("/api/desk/events"),
    );
    await blocks.next();
    marks.set(ID, "b");
    let block = await blocks.next();
    while (block === ":") block = await blocks.next();
    expect(block?.replace(/^: /, "")).toBe(event(ID));
  });

  test("ends with the session, or when the role changes", async () => {
    for (const fate of ["signed out", "made a marketer"]) {
      const { get, signedIn } = openDesk({}, { heartbeatMs: 20 });
      const blocks = blocksOf(await get("/api/desk/events"));
      await blocks.next();
      const { anna } = Object.fromEntries(signedIn);
      if (fate === "signed out" || !anna) signedIn.delete("anna");
      else signedIn.set("anna", { ...anna, role: "marketer" });
      let block = await blocks.next();
      for (let count = 0; count < 5 && block !== null; count += 1) block = await blocks.next();
      expect(block).toBeNull();
    }
  });

  test("stops watching when its reader leaves", async () => {
    let watching = 0;
    const watch = () => {
      watching += 1;
      return () => {
        watching -= 1;
      };
    };
    const blocks = blocksOf(await openDesk({ watch }).get("/api/desk/events"));
    await blocks.next();
    expect(watching).toBe(1);
    await Promise.all(open.splice(0).map((reader) => reader.cancel()));
    await expect.poll(() => watching).toBe(0);
  });
});
