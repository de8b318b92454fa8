import fc from "fast-check";
import { expect, test } from "vitest";
import { eventReader, type ServerEvent } from "../../../src/web/widget/event-stream.ts";

const STREAM =
  ': hello\n\nevent: message\ndata: {"a": 1}\nid: 1\n\n: \n\nevent: typing\ndata: {}\n\r\ndata: one\r\ndata:two\r\n\r\ndata: unfinished';
const EVENTS: ServerEvent[] = [
  { event: "message", data: '{"a": 1}' },
  { event: "typing", data: "{}" },
  { event: "message", data: "one\ntwo" },
];

test("events are read whole, wherever the network cut them", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 40 })), (cuts) => {
      const heard: ServerEvent[] = [];
      const read = eventReader((event) => heard.push(event));
      let from = 0;
      for (const cut of cuts) {
        read(STREAM.slice(from, from + cut));
        from += cut;
      }
      read(STREAM.slice(from));
      expect(heard).toEqual(EVENTS);
    }),
  );
});
