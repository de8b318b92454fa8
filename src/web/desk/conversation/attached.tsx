import { ActionIcon } from "@mantine/core";
import { useRef, useState } from "react";
import { newUuid } from "../../widget/uuid.ts";
import { type PutFile, putFile } from "../api/files.ts";
import { Problem } from "../api/problem.ts";
import { useInboxWords } from "../inbox/words/use-words.ts";
import { Icon } from "../parts/icon.tsx";
import { nameIn } from "../words/name-in.ts";
import styles from "./conversation.module.css";

/** A file on its way to the next answer. */
interface Attached {
  id: string;
  name: string;
  /** Once the server has it. */
  put: PutFile | null;
  /** Why it was not taken, as a code. */
  why: string | null;
}

/** What is attached to the next answer. */
export interface Attaching {
  files: Attached[];
  /** Those that the server has. */
  ready: PutFile[];
  busy: boolean;
  add(files: Iterable<File>): void;
  remove(id: string): void;
  clear(): void;
}

/** Puts files as they are chosen, so that an answer only names them. */
export function useAttaching(): Attaching {
  const [files, setFiles] = useState<Attached[]>([]);
  const change = (id: string, more: Partial<Attached>) =>
    setFiles((now) => now.map((one) => (one.id === id ? { ...one, ...more } : one)));
  const put = async (file: File) => {
    const id = newUuid();
    setFiles((now) => [...now, { id, name: file.name, put: null, why: null }]);
    try {
      change(id, { put: await putFile(id, file) });
    } catch (error) {
      change(id, { why: error instanceof Problem ? error.code : "failed" });
    }
  };
  return {
    files,
    ready: files.flatMap((one) => one.put ?? []),
    busy: files.some((one) => one.put === null && one.why === null),
    add: (chosen) => {
      for (const file of chosen) void put(file);
    },
    remove: (id) => setFiles((now) => now.filter((one) => one.id !== id)),
    clear: () => setFiles([]),
  };
}

/** The button that chooses files. */
export function Attach({ attaching }: { attaching: Attaching }) {
  const { files } = useInboxWords();
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={field}
        type="file"
        multiple
        hidden
        tabIndex={-1}
        data-attach
        onChange={({ currentTarget }) => {
          attaching.add([...(currentTarget.files ?? [])]);
          currentTarget.value = "";
        }}
      />
      <ActionIcon
        variant="default"
        size={44}
        aria-label={files.attach}
        title={files.attach}
        onClick={() => field.current?.click()}
      >
        <Icon name="clip" size={20} />
      </ActionIcon>
    </>
  );
}

/** What is attached, above the field. */
export function AttachedFiles({ attaching }: { attaching: Attaching }) {
  const { files: words } = useInboxWords();
  if (attaching.files.length === 0) return null;
  return (
    <ul className={styles.attached}>
      {attaching.files.map(({ id, name, put, why }) => (
        <li key={id} data-why={why ?? undefined}>
          <Icon name={why ? "alert" : "file"} size={16} />
          <span role={why ? "alert" : "status"}>
            {why
              ? `${name}: ${nameIn({ ...words.whys }, why in words.whys ? why : "failed")}`
              : (put?.name ?? words.sending(name))}
          </span>
          <button type="button" aria-label={words.remove(name)} onClick={() => attaching.remove(id)}>
            <span aria-hidden="true">×</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
