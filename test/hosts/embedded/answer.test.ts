import fc from "fast-check";
import { expect, test } from "vitest";
import { Answer } from "../../../src/hosts/embedded/answer.ts";
import { BACKEND, commandComplete, frameOf, readyForQuery, STATUS } from "../../../src/hosts/embedded/wire.ts";

const row = (length: number) => frameOf(BACKEND.dataRow, Buffer.alloc(length, "x"));
const notification = (channel: string) => frameOf(BACKEND.notification, Buffer.from(`\0\0\0\x01${channel}\0payload\0`));

/** Feeds bytes in pieces; what came out as parts and rest, put together, and the parts. */
function gather(answer: Answer, parts: Uint8Array[], bytes: Buffer, cuts: number[]): Buffer {
  answer.begin();
  parts.length = 0;
  for (let at = 0, n = 0; at < bytes.length; n++) {
    const length = 1 + (cuts[n] ?? 8192);
    answer.append(bytes.subarray(at, at + length));
    at += length;
  }
  return Buffer.concat([...parts, answer.rest()]);
}

test("however the backend's bytes are cut, whole frames come out, and no notification among them", () => {
  const parts: Uint8Array[] = [];
  const ready: number[] = [];
  const answer = new Answer(
    Buffer.alloc(1024),
    (part) => parts.push(part),
    (length) => ready.push(length),
  );
  const frame = fc.constantFrom(
    row(1),
    row(700),
    row(5000),
    commandComplete("SELECT 1"),
    notification("news"),
    readyForQuery(STATUS.idle),
  );
  fc.assert(
    fc.property(fc.array(frame, { maxLength: 30 }), fc.array(fc.nat(900), { maxLength: 100 }), (frames, cuts) => {
      const others = frames.filter((one) => one[0] !== BACKEND.notification);
      expect(gather(answer, parts, Buffer.concat(frames), cuts).equals(Buffer.concat(others))).toBe(true);
      expect(answer.notifications).toHaveLength(frames.length - others.length);
      expect(answer.status).toBe(others.at(-1)?.[0] === BACKEND.readyForQuery ? STATUS.idle : STATUS.none);
      for (const part of parts) expect(endsWithAFrame(Buffer.from(part))).toBe(true);
      expect(Math.max(0, ...ready)).toBeLessThanOrEqual(1024);
    }),
  );
});

test("LISTEN counts from the end of its transaction, unless that was rolled back", () => {
  const answer = new Answer(
    Buffer.alloc(1024),
    () => {},
    () => {},
  );
  const changedAfter = (...frames: Buffer[]) => {
    answer.begin();
    for (const one of frames) answer.append(one);
    return answer.listeningChanged;
  };
  const [begin, listen, rollback, commit] = ["BEGIN", "LISTEN", "ROLLBACK", "COMMIT"].map(commandComplete) as [
    Buffer,
    Buffer,
    Buffer,
    Buffer,
  ];
  const [idle, open] = [readyForQuery(STATUS.idle), readyForQuery(STATUS.inTransaction)];
  expect(changedAfter(listen, idle)).toBe(true);
  expect(changedAfter(begin, open, listen, open)).toBe(false);
  expect(changedAfter(commit, idle)).toBe(true);
  expect(changedAfter(begin, open, listen, open, rollback, idle)).toBe(false);
  expect(changedAfter(begin, open, listen, open, rollback, open, commit, idle)).toBe(true);
  expect(changedAfter(listen, idle, begin, open, rollback, idle)).toBe(true);
});

function endsWithAFrame(bytes: Buffer): boolean {
  let at = 0;
  while (at + 5 <= bytes.length) at += 1 + bytes.readInt32BE(at + 1);
  return at === bytes.length;
}
