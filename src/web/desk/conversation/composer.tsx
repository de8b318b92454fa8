import { ActionIcon, Textarea } from "@mantine/core";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { Icon } from "../parts/icon.tsx";
import { useShortcuts } from "../shell/shortcuts.ts";
import { useWords } from "../words/context.tsx";
import styles from "./conversation.module.css";
import type { Postbox } from "./postbox.ts";

/** As long as the server takes an answer. */
const LONGEST = 4000;

/** Where one writes. Whoever has just taken the conversation may begin at once. */
export function Composer({ postbox }: { postbox: Postbox }) {
  const { work } = useWords();
  const field = useRef<HTMLTextAreaElement>(null);
  const { draft } = postbox.look();
  const text = draft.trim();
  const over = text.length - LONGEST;
  const submit = () => {
    if (text !== "" && over <= 0) postbox.submit(text);
    field.current?.focus();
  };
  useShortcuts({ r: () => field.current?.focus() });
  useEffect(() => focusUnlessTouched(field.current), []);
  return (
    <form
      className={styles.composer}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Textarea
        ref={field}
        className={styles.field}
        value={draft}
        onChange={({ currentTarget }) => postbox.draft(currentTarget.value)}
        onKeyDown={(event) => {
          if (!sends(event)) return;
          event.preventDefault();
          submit();
        }}
        aria-label={work.answer}
        placeholder={work.placeholder}
        description={over > 0 ? undefined : work.hint}
        error={over > 0 ? work.tooLong(over) : undefined}
        inputWrapperOrder={["input", "description", "error"]}
        size="md"
        autosize
        minRows={1}
        maxRows={8}
      />
      <ActionIcon type="submit" size={44} aria-label={work.send} title={work.send} disabled={text === "" || over > 0}>
        <Icon name="send" size={20} />
      </ActionIcon>
    </form>
  );
}

/** Enter, but not the one that ends a word that is composed of several keys. */
const sends = ({ key, shiftKey, nativeEvent }: KeyboardEvent) =>
  key === "Enter" && !shiftKey && !nativeEvent.isComposing;

/** On a touch screen the keyboard would cover the thread at once. */
function focusUnlessTouched(field: HTMLTextAreaElement | null): void {
  if (matchMedia("(pointer: fine)").matches) field?.focus({ preventScroll: true });
}
