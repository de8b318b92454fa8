import { Button } from "@mantine/core";
import { useState } from "react";
import { Link } from "wouter";
import { type Turn, useSave } from "../../api/marketer.ts";
import { exportPath } from "../../api/segments.ts";
import { useMyself } from "../../staff/me.ts";
import styles from "../segments.module.css";
import { useSegmentWords } from "../words/use-words.ts";
import { SaveForm } from "./save-form.tsx";

/** Saves what was found. What is saved is told by the server's answer, never before it. */
export function Save({ chat, turn }: { chat: string; turn: Turn }) {
  const { save, people } = useSegmentWords();
  const { act } = turn.answer;
  const [isOpen, open] = useState(act?.kind === "save" || act?.kind === "export");
  const saving = useSave();
  const { rights } = useMyself();
  const { data } = saving;
  if (!rights.includes("segments.change")) return null;
  if (data)
    return (
      <p className={styles.saved} role="status">
        {save.done(data.name, people(data.size))} <Link href={`/segments/saved/${data.id}`}>{save.toSegment}</Link>
        {" · "}
        <a href={exportPath(data.id)}>{save.exportCsv}</a>
      </p>
    );
  if (!isOpen)
    return (
      <div className={styles.deeds}>
        <Button onClick={() => open(true)}>{save.open}</Button>
      </div>
    );
  const name = act?.kind === "save" ? (act.name ?? "") : "";
  return <SaveForm chat={chat} name={name} unread={turn.unread} saving={saving} close={() => open(false)} />;
}
