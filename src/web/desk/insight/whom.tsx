import { NativeSelect } from "@mantine/core";
import { useSavedSegments } from "../api/segments.ts";
import { useInsightWords } from "./words/use-words.ts";

/** Chooses of whom is told. */
export function Whom({ segment, choose }: { segment: string | null; choose: (segment: string | null) => void }) {
  const words = useInsightWords();
  const { data = [] } = useSavedSegments();
  const choices = [
    { value: "", label: words.everybody },
    ...data.map(({ id, name, size }) => ({ value: id, label: `${name} (${size})` })),
  ];
  return (
    <NativeSelect
      label={words.whom}
      data={choices}
      value={segment ?? ""}
      onChange={({ currentTarget }) => choose(currentTarget.value || null)}
    />
  );
}
