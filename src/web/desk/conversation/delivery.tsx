import type { DeskMessage } from "../api/wire.ts";
import { Icon, type IconName } from "../parts/icon.tsx";
import { useWords } from "../words/context.tsx";
import styles from "./thread.module.css";

const ICONS = {
  waiting: "clock",
  unseen: "clock",
  sent: "check",
  mailed: "mail",
  failed: "alert",
} as const satisfies Record<NonNullable<DeskMessage["delivery"]>, IconName>;

/** Whether what we said has reached the customer; nothing where the channel does not tell. */
export function Delivery({ delivery, why }: Pick<DeskMessage, "delivery" | "why">) {
  const { thread } = useWords();
  if (!delivery) return null;
  const words = thread.delivery[delivery];
  const reason = why && Object.hasOwn(thread.whys, why) ? thread.whys[why] : null;
  return (
    <span className={styles.delivery} data-state={delivery} title={words}>
      <Icon name={ICONS[delivery]} size={14} />
      <span data-unseen={delivery === "sent" || undefined}>
        {words}
        {delivery === "failed" && reason ? `: ${reason}` : ""}
      </span>
    </span>
  );
}
