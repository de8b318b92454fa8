import { Icon } from "../parts/icon.tsx";
import { useWords } from "../words/context.tsx";
import type { Unsent } from "./kept.ts";
import type { Postbox } from "./postbox.ts";
import styles from "./thread.module.css";

/** What was written and is not in the thread yet. */
export function UnsentAnswers({ postbox }: { postbox: Postbox }) {
  const { thread } = useWords();
  return postbox.look().unsent.map((one) => (
    <article key={one.id} className={styles.message} data-from="person" data-unsent={one.state}>
      <h3 className={styles.author}>
        <Icon name="person" size={14} />
        {thread.you}
      </h3>
      <div className={styles.bubble}>
        {one.file && (
          <p className={styles.file}>
            <Icon name="file" />
            {one.file.name}
          </p>
        )}
        {one.text && (
          <p className={styles.text} dir="auto">
            {one.text}
          </p>
        )}
        <p className={styles.foot} role={one.state === "failed" ? "alert" : undefined}>
          <Icon name={one.state === "failed" ? "alert" : "clock"} size={14} />
          {one.state === "failed" && one.why ? thread.unsent[one.why] : null}
          {one.state === "queued" ? thread.queued : null}
          {one.state === "sending" || one.state === "accepted" ? thread.delivery.sending : null}
        </p>
      </div>
      {one.state === "failed" && <Again one={one} postbox={postbox} />}
    </article>
  ));
}

function Again({ one, postbox }: { one: Unsent; postbox: Postbox }) {
  const { thread, common } = useWords();
  return (
    <p className={styles.again}>
      <button type="button" onClick={postbox.retry}>
        {one.why === "meanwhile" ? thread.sendAnyway : common.retry}
      </button>
      <button type="button" onClick={() => postbox.discard(one.id)}>
        {thread.edit}
      </button>
    </p>
  );
}
