import { ActionIcon, Textarea } from "@mantine/core";
import { type KeyboardEvent, useLayoutEffect, useRef } from "react";
import type { Open } from "../api/thread.ts";
import { useDraftWords } from "../inbox/words/use-draft-words.ts";
import { useInboxWords } from "../inbox/words/use-words.ts";
import { Icon } from "../parts/icon.tsx";
import { useShortcuts } from "../shell/shortcuts.ts";
import { useWords } from "../words/context.tsx";
import { Attach, AttachedFiles, useAttaching } from "./attached.tsx";
import { CannedList, useCannedPick } from "./canned-list.tsx";
import styles from "./conversation.module.css";
import type { Postbox } from "./postbox.ts";

/** As long as the server takes an answer. */
const LONGEST = 4000;

/** Where one writes. Whoever has just taken the conversation may begin at once. */
export function Composer({ open, postbox }: { open: Open; postbox: Postbox }) {
  const { work } = useWords();
  const field = useRef<HTMLTextAreaElement>(null);
  const { draft, from } = postbox.look();
  const text = draft.trim();
  const gaps = from?.gaps.filter((gap) => text.includes(gap)) ?? [];
  const { fillFirst } = useDraftWords();
  const over = text.length - LONGEST;
  const canned = useCannedPick(open, postbox);
  const { canned: cannedWords } = useInboxWords();
  const attaching = useAttaching();
  const { ready, busy } = attaching;
  const isEmpty = text === "" && ready.length === 0;
  const submit = () => {
    if (isEmpty || busy || over > 0 || gaps.length > 0) return;
    const [first = null, ...more] = ready;
    postbox.submit(text, first);
    for (const file of more) postbox.submit("", file);
    attaching.clear();
    field.current?.focus();
  };
  useShortcuts({ r: () => field.current?.focus() });
  // Before it is seen: what is typed then is not lost.
  useLayoutEffect(() => {
    if (!isTouched()) field.current?.focus({ preventScroll: true });
  }, []);
  return (
    <form
      className={styles.composer}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <AttachedFiles attaching={attaching} />
      <CannedList pick={canned} done={() => field.current?.focus()} />
      <Textarea
        ref={field}
        className={styles.field}
        value={draft}
        onChange={({ currentTarget }) => postbox.draft(currentTarget.value)}
        onKeyDown={(event) => {
          if (canned.pressed(event)) return;
          if (!sends(event) || isTouched()) return;
          event.preventDefault();
          submit();
        }}
        onPaste={({ clipboardData }) => {
          // What is copied from a document comes as words and as a picture of them: the words are meant.
          if (clipboardData.getData("text/plain") === "") attaching.add([...clipboardData.files]);
        }}
        data-composer
        aria-label={work.answer}
        placeholder={work.placeholder}
        description={over > 0 || isTouched() ? undefined : `${work.hint} · ${cannedWords.hint}`}
        error={over > 0 ? work.tooLong(over) : gaps.length > 0 ? fillFirst(gaps.join(", ")) : undefined}
        inputWrapperOrder={["input", "description", "error"]}
        size="md"
        autosize
        minRows={1}
        maxRows={8}
      />
      <Attach attaching={attaching} />
      <ActionIcon
        type="submit"
        size={44}
        aria-label={work.send}
        title={work.send}
        disabled={isEmpty || busy || over > 0 || gaps.length > 0}
      >
        <Icon name="send" size={20} />
      </ActionIcon>
    </form>
  );
}

/** Enter, but not the one that ends a word that is composed of several keys. */
const sends = ({ key, shiftKey, nativeEvent }: KeyboardEvent) =>
  key === "Enter" && !shiftKey && !nativeEvent.isComposing;

/** A touch screen's keyboard has an Enter for new lines only, and would cover the thread if it came by itself. */
const isTouched = () => matchMedia("(pointer: coarse)").matches;
