import { NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import { mark, useTags } from "../api/support.ts";
import type { Summary } from "../api/wire.ts";
import { useInboxWords } from "../inbox/words/use-words.ts";
import { useMyself } from "../staff/me.ts";
import styles from "./about.module.css";
import { useAct } from "./use-owner.ts";

const PRIORITIES: readonly Summary["priority"][] = ["urgent", "normal", "low"];
const LONGEST = 40;

/** A conversation's tags, and how pressing it is. */
export function Marks({ conversation: { id, priority, tags } }: { conversation: Summary }) {
  const words = useInboxWords();
  const { rights } = useMyself();
  const { mutate, isError } = useAct(id, (marks: Parameters<typeof mark>[1]) => mark(id, marks));
  const mayMark = rights.includes("conversations.answer");
  return (
    <section className={styles.part} aria-label={words.tags.title}>
      <h2>{words.tags.title}</h2>
      {tags.length === 0 && !mayMark && <p className={styles.absent}>{words.tags.none}</p>}
      <ul className={styles.tags}>
        {tags.map((tag) => (
          <li key={tag}>
            <span dir="auto">{tag}</span>
            {mayMark && (
              <button type="button" aria-label={words.tags.remove(tag)} onClick={() => mutate({ remove: tag })}>
                ×
              </button>
            )}
          </li>
        ))}
      </ul>
      {mayMark && <Adding taken={tags} add={(tag) => mutate({ add: tag })} />}
      <NativeSelect
        size="xs"
        label={words.priority.title}
        value={priority}
        disabled={!mayMark}
        data={PRIORITIES.map((one) => ({ value: one, label: words.priority.names[one] }))}
        onChange={({ currentTarget }) => mutate({ priority: currentTarget.value as Summary["priority"] })}
      />
      {isError && <p role="alert">{words.acts.failed}</p>}
    </section>
  );
}

function Adding({ taken, add }: { taken: readonly string[]; add: (tag: string) => void }) {
  const { tags: words } = useInboxWords();
  const { data } = useTags();
  const [text, setText] = useState("");
  const offered = (data?.tags ?? []).filter(({ tag }) => !taken.includes(tag));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() === "") return;
        add(text.trim());
        setText("");
      }}
    >
      <TextInput
        size="xs"
        aria-label={words.add}
        placeholder={`${words.add} (${words.hint})`}
        maxLength={LONGEST}
        list="desk-tags"
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <datalist id="desk-tags">
        {offered.map(({ tag }) => (
          <option key={tag} value={tag} />
        ))}
      </datalist>
    </form>
  );
}
