import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type Batch,
  firstReady,
  IncomingFrames,
  ProtocolViolation,
} from "../../../src/hosts/embedded/incoming-frames.ts";
import { FRONTEND, frameOf, queryFrame, STARTUP, SYNC, startupPacket } from "../../../src/hosts/embedded/wire.ts";

const FLUSH = frameOf(FRONTEND.flush, Buffer.alloc(0));
const PARSE = frameOf(FRONTEND.parse, Buffer.from("\0select 1\0\0\0"));
const GOODBYE = frameOf(FRONTEND.terminate, Buffer.alloc(0));

function batchesOf(chunks: Buffer[]): Batch[] {
  const frames = new IncomingFrames();
  return chunks.flatMap((chunk) => {
    frames.push(chunk);
    const batch = frames.takeBatch();
    return batch ? [batch] : [];
  });
}

test("frames wait for their Sync, Flush or Query", () => {
  expect(batchesOf([PARSE])).toEqual([]);
  expect(batchesOf([Buffer.concat([PARSE, SYNC, PARSE])])).toMatchObject([{ open: false, readies: 1, goodbye: false }]);
  expect(batchesOf([Buffer.concat([queryFrame("a"), queryFrame("b"), PARSE, FLUSH, PARSE])])).toMatchObject([
    { open: true, readies: 2 },
  ]);
  expect(batchesOf([Buffer.concat([PARSE, FLUSH]), Buffer.from(SYNC)])).toMatchObject([
    { open: true },
    { open: false },
  ]);
});

test("a lone Flush begins nothing", () => {
  expect(batchesOf([FLUSH])).toEqual([]);
  expect(batchesOf([Buffer.concat([SYNC, FLUSH])])).toMatchObject([{ open: false, bytes: { length: 5 } }]);
});

test("a goodbye comes with what was sent before it", () => {
  const [batch] = batchesOf([Buffer.concat([queryFrame("a"), GOODBYE, queryFrame("b")])]);
  expect([batch?.goodbye, batch?.bytes.length]).toEqual([true, queryFrame("a").length]);
});

test("however the bytes are cut, the same frames come out in the same order", () => {
  const frame = fc.constantFrom(PARSE, FLUSH, Buffer.from(SYNC), queryFrame("select 1"), queryFrame("x".repeat(300)));
  fc.assert(
    fc.property(fc.array(frame, { maxLength: 12 }), fc.array(fc.nat(40), { maxLength: 200 }), (frames, cuts) => {
      const whole = Buffer.concat([...frames, SYNC]);
      const chunks: Buffer[] = [];
      for (let at = 0; at < whole.length; ) {
        const length = 1 + (cuts[chunks.length] ?? 1000);
        chunks.push(whole.subarray(at, at + length));
        at += length;
      }
      const batches = batchesOf(chunks);
      expect(Buffer.concat(batches.map(({ bytes }) => bytes))).toEqual(whole);
      expect(batches.at(-1)?.open).toBe(false);
    }),
  );
});

test("the first answered frames are found in a batch of several", () => {
  expect(firstReady(Buffer.concat([PARSE, SYNC, PARSE, SYNC]))).toBe(PARSE.length + SYNC.length);
  expect(firstReady(Buffer.concat([PARSE, FLUSH]))).toBe(PARSE.length + FLUSH.length);
});

test("a start-up packet is told apart from requests and from garbage", () => {
  const frames = new IncomingFrames();
  frames.push(Buffer.from([0, 0, 0, 8, 0x04, 0xd2, 0x16, 0x2f]));
  frames.push(startupPacket({ user: "a" }));
  expect([frames.takeStartup(), frames.takeStartup(), frames.takeStartup()]).toEqual([
    STARTUP.ssl,
    STARTUP.version3,
    null,
  ]);
  frames.push(Buffer.from("GET / HTTP/1.1"));
  expect(() => frames.takeStartup()).toThrow(ProtocolViolation);
});
