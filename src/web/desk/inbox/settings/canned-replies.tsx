import { Button } from "@mantine/core";
import { useState } from "react";
import { newUuid } from "../../../widget/uuid.ts";
import { type CannedReply, useCanned } from "../../api/support.ts";
import { Icon } from "../../parts/icon.tsx";
import { Failed, Loading } from "../../parts/states.tsx";
import { useMyself } from "../../staff/me.ts";
import { useWords } from "../../words/context.tsx";
import { nameIn } from "../../words/name-in.ts";
import { useInboxWords } from "../words/use-words.ts";
import { CannedForm } from "./canned-form.tsx";
import styles from "./work.module.css";

/** The ready answers: everybody sees them, whoever may change knowledge changes them. */
export function CannedReplies() {
  const { canned } = useInboxWords();
  const { rights } = useMyself();
  const { data, isError, refetch } = useCanned();
  const [open, setOpen] = useState<CannedReply | null>(null);
  const mayChange = rights.includes("knowledge.change");
  if (!data) return isError ? <Failed again={() => void refetch()} /> : <Loading />;
  const done = () => setOpen(null);
  const isNew = open !== null && data.replies.every(({ id }) => id !== open.id);
  return (
    <section className={styles.part} aria-label={canned.title}>
      <h2>{canned.title}</h2>
      <p className={styles.lead}>{canned.lead}</p>
      {data.replies.length === 0 && (
        <p className={styles.lead}>
          <b>{canned.empty}.</b> {canned.emptyText}
        </p>
      )}
      <ul className={styles.rows}>
        {data.replies.map((reply) => (
          <li key={reply.id}>
            {open?.id === reply.id ? (
              <CannedForm reply={reply} isNew={false} done={done} />
            ) : (
              <Reply reply={reply} edit={mayChange ? () => setOpen(reply) : null} />
            )}
          </li>
        ))}
        {open && isNew && (
          <li>
            <CannedForm reply={open} isNew done={done} />
          </li>
        )}
      </ul>
      {mayChange && !open && (
        <Button variant="light" onClick={() => setOpen({ id: newUuid(), shortcut: "", texts: {}, used: 0 })}>
          {canned.add}
        </Button>
      )}
    </section>
  );
}

function Reply({ reply, edit }: { reply: CannedReply; edit: (() => void) | null }) {
  const { canned } = useInboxWords();
  const { inbox } = useWords();
  const inside = (
    <>
      <b dir="auto">/{reply.shortcut}</b>
      <span dir="auto">{Object.values(reply.texts)[0]}</span>
      <small>
        {Object.keys(reply.texts)
          .map((locale) => nameIn(inbox.languages, locale))
          .join(", ")}{" "}
        · {canned.used(reply.used)}
      </small>
    </>
  );
  if (!edit) return <div className={styles.reply}>{inside}</div>;
  return (
    <button type="button" className={styles.reply} onClick={edit}>
      {inside}
      <Icon name="chevron" size={16} />
    </button>
  );
}
