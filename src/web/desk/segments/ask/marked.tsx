import { VisuallyHidden } from "@mantine/core";
import type { MarketerAnswer } from "../../api/wire.ts";
import styles from "../segments.module.css";
import { useSegmentWords } from "../words/use-words.ts";

/** A question as it was asked, with the words that were not read marked in it. */
export function Marked({ text, words }: { text: string; words: MarketerAnswer["words"] }) {
  const { ask } = useSegmentWords();
  return piecesOf(text, words).map(({ from, piece, isUnread }) =>
    isUnread ? (
      <mark key={from} className={styles.unread} title={ask.unreadMark}>
        {piece}
        <VisuallyHidden> ({ask.unreadMark})</VisuallyHidden>
      </mark>
    ) : (
      piece
    ),
  );
}

function piecesOf(text: string, words: MarketerAnswer["words"]) {
  const pieces: { from: number; piece: string; isUnread: boolean }[] = [];
  let at = 0;
  for (const { from, to } of words.filter(({ use }) => use === "unread")) {
    if (from > at) pieces.push({ from: at, piece: text.slice(at, from), isUnread: false });
    pieces.push({ from, piece: text.slice(from, to), isUnread: true });
    at = to;
  }
  return [...pieces, { from: at, piece: text.slice(at), isUnread: false }];
}
