import type { SegmentContent } from "./segment.ts";

/** Whether two contents say the same, whatever order their keys stand in. */
export const same = (one: SegmentContent, other: SegmentContent): boolean => spelled(one) === spelled(other);

const spelled = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );
