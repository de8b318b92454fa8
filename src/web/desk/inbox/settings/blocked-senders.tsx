import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "wouter";
import { KEYS } from "../../api/keys.ts";
import { block, useBlocked } from "../../api/support.ts";
import { useCalled } from "../../parts/called.ts";
import { Failed, Loading } from "../../parts/states.tsx";
import { shortDate } from "../../parts/times.ts";
import { useMyself } from "../../staff/me.ts";
import { useSpeech } from "../../words/context.tsx";
import { useInboxWords } from "../words/use-words.ts";
import styles from "./work.module.css";

/** Whose messages are not taken, and how to take them again. */
export function BlockedSenders() {
  const { blocked, acts, events } = useInboxWords();
  const { locale } = useSpeech();
  const { rights } = useMyself();
  const { data, isError, refetch } = useBlocked();
  const called = useCalled();
  const client = useQueryClient();
  const { mutate, isPending } = useMutation({
    mutationFn: (id: string) => block(id, false),
    onSettled: () => client.invalidateQueries({ queryKey: KEYS.blocked }),
  });
  if (!data) return isError ? <Failed again={() => void refetch()} /> : <Loading />;
  return (
    <section className={styles.part} aria-label={blocked.title}>
      <h2>{blocked.title}</h2>
      <p className={styles.lead}>{data.blocked.length === 0 ? blocked.none : blocked.lead}</p>
      <ul className={styles.rows}>
        {data.blocked.map(({ conversation, at, by }) => (
          <li key={conversation.id} className={styles.blocked}>
            <Link href={`/inbox/all/${conversation.id}`} dir="auto">
              {called(conversation)}
            </Link>
            <small>{blocked.by(by ?? events.somebody, shortDate(new Date(at), locale))}</small>
            {rights.includes("conversations.answer") && (
              <Button variant="default" size="xs" loading={isPending} onClick={() => mutate(conversation.id)}>
                {acts.unblock}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
