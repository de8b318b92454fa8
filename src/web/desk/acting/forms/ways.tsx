import { NativeSelect } from "@mantine/core";
import type { ActsAnswer } from "../../api/people-wire.ts";

interface WaysProps {
  label: string;
  ways: ActsAnswer["acts"][number]["ways"];
  value: string | null;
  set: (key: string | null) => void;
}

/** How money comes or goes; nothing where there is no choice. A key of the shop's own may be anything, so that a way is named by its place. */
export function Ways({ label, ways, value, set }: WaysProps) {
  if (ways.length < 2) return null;
  return (
    <NativeSelect
      label={label}
      data={ways.map((way, at) => ({ value: String(at), label: way.label }))}
      value={String(ways.findIndex(({ key }) => key === value))}
      onChange={({ currentTarget }) => set(ways[Number(currentTarget.value)]?.key ?? null)}
    />
  );
}
