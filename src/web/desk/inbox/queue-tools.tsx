import { NativeSelect, TextInput } from "@mantine/core";
import { Link } from "wouter";
import { useTags } from "../api/support.ts";
import { Icon } from "../parts/icon.tsx";
import styles from "./inbox.module.css";
import { useInboxWords } from "./words/use-words.ts";

interface QueueToolsProps {
  tag: string | null;
  choose: (tag: string | null) => void;
  sought: string;
  seek: (text: string) => void;
}

/** Above a queue: a search over all conversations; only those with a tag, where there are tags; and the way to how one works. */
export function QueueTools({ tag, choose, sought, seek }: QueueToolsProps) {
  const { tags: words, habits, search } = useInboxWords();
  const { data } = useTags();
  const tags = data?.tags ?? [];
  const options = [
    { value: "", label: words.all },
    ...tags.map(({ tag: name, count }) => ({ value: name, label: `${name} · ${count}` })),
  ];
  return (
    <div className={styles.tools} data-search>
      <TextInput
        size="xs"
        type="search"
        aria-label={search.field}
        placeholder={search.field}
        maxLength={200}
        value={sought}
        onChange={({ currentTarget }) => seek(currentTarget.value)}
      />
      {(tags.length > 0 || tag !== null) && (
        <NativeSelect
          size="xs"
          aria-label={words.filter}
          value={tag ?? ""}
          data={options}
          onChange={({ currentTarget }) => choose(currentTarget.value || null)}
        />
      )}
      <Link href="/inbox/work" className={styles.work} aria-label={habits.page} title={habits.page}>
        <Icon name="gear" size={18} />
      </Link>
    </div>
  );
}
