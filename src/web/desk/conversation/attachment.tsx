import { useState } from "react";
import type { DeskMessage } from "../api/wire.ts";
import { useInboxWords } from "../inbox/words/use-words.ts";
import { Icon } from "../parts/icon.tsx";
import { Away } from "../parts/linked.tsx";
import { useWords } from "../words/context.tsx";
import { nameIn } from "../words/name-in.ts";
import styles from "./thread.module.css";

const SOUND = new Set(["voice", "audio"]);
const FILM = new Set(["video", "video_note", "animation"]);

/** A file that came with a message: a picture is shown, sound and videos are played, and everything else is a link. So is what cannot be shown. */
export function Attachment({ file: { what, name, url } }: { file: NonNullable<DeskMessage["file"]> }) {
  const { thread } = useWords();
  const { files } = useInboxWords();
  const [broken, setBroken] = useState(false);
  const title = name ?? nameIn(files.kinds, what);
  const gone = () => setBroken(true);
  const isOurs = !broken && url.startsWith("/");
  if (isOurs && what === "photo")
    return (
      <Away href={url}>
        <img className={styles.picture} src={url} alt={thread.image(title)} loading="lazy" onError={gone} />
      </Away>
    );
  // biome-ignore-start lint/a11y/useMediaCaption: nobody writes captions for what a customer records
  if (isOurs && SOUND.has(what))
    return <audio className={styles.sound} src={url} controls preload="none" aria-label={title} onError={gone} />;
  if (isOurs && FILM.has(what))
    return <video className={styles.film} src={url} controls preload="metadata" aria-label={title} onError={gone} />;
  // biome-ignore-end lint/a11y/useMediaCaption: nobody writes captions for what a customer records
  return (
    <p className={styles.file}>
      <Icon name="file" />
      <Away href={url}>{title}</Away>
    </p>
  );
}
