import { useState } from "react";
import type { DeskMessage } from "../api/wire.ts";
import { Icon } from "../parts/icon.tsx";
import { Away } from "../parts/linked.tsx";
import { useWords } from "../words/context.tsx";
import { nameIn } from "../words/name-in.ts";
import styles from "./thread.module.css";

/** A file that came with a message: a picture is shown, everything else is a link. So is a picture that cannot be shown. */
export function Attachment({ file: { what, name, url } }: { file: NonNullable<DeskMessage["file"]> }) {
  const { thread } = useWords();
  const [broken, setBroken] = useState(false);
  const title = name ?? nameIn(thread.files, what);
  if (!broken && what === "photo" && url.startsWith("/"))
    return (
      <Away href={url}>
        <img
          className={styles.picture}
          src={url}
          alt={thread.image(title)}
          loading="lazy"
          onError={() => setBroken(true)}
        />
      </Away>
    );
  return (
    <p className={styles.file}>
      <Icon name="file" />
      <Away href={url}>{title}</Away>
    </p>
  );
}
