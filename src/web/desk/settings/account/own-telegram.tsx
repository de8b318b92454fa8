import { Anchor, Button } from "@mantine/core";
import type { Locale } from "../../../../base/index.ts";
import { useOwnTelegramLink } from "../../api/support-group.ts";
import styles from "../settings.module.css";
import { useLocal } from "../words/local.ts";

const WORDS: Record<Locale, Record<"title" | "why" | "link" | "open" | "once" | "noBot" | "failed", string>> = {
  ru: {
    title: "Мой Telegram",
    why: "Свяжите свой Telegram с этим аккаунтом, чтобы отвечать клиентам из группы поддержки и работать с ботом.",
    link: "Получить ссылку",
    open: "Открыть бота и нажать «Старт»",
    once: "Ссылка одноразовая и действует 15 минут. Никому её не передавайте.",
    noBot: "У магазина пока нет бота в Telegram.",
    failed: "Не получилось. Попробуйте ещё раз.",
  },
  uk: {
    title: "Мій Telegram",
    why: "Повʼяжіть свій Telegram із цим обліковим записом, щоб відповідати клієнтам із групи підтримки й працювати з ботом.",
    link: "Отримати посилання",
    open: "Відкрити бота й натиснути «Почати»",
    once: "Посилання одноразове й діє 15 хвилин. Нікому його не передавайте.",
    noBot: "У магазину поки немає бота в Telegram.",
    failed: "Не вийшло. Спробуйте ще раз.",
  },
  en: {
    title: "My Telegram",
    why: "Link your Telegram to this account to answer customers from the support group and to work with the bot.",
    link: "Take a link",
    open: "Open the bot and press Start",
    once: "The link works once, for 15 minutes. Give it to nobody.",
    noBot: "The shop has no bot in Telegram yet.",
    failed: "That did not work. Try again.",
  },
};

/** Links one's own Telegram to one's account. */
export function OwnTelegram() {
  const words = useLocal(WORDS);
  const { data, isError, isPending, mutate } = useOwnTelegramLink();
  return (
    <section className={styles.card} aria-label={words.title}>
      <h3>{words.title}</h3>
      <p className={styles.soft}>{words.why}</p>
      {data?.url && (
        <p>
          <Anchor href={data.url} target="_blank" rel="noreferrer">
            {words.open}
          </Anchor>
          <br />
          <span className={styles.soft}>{words.once}</span>
        </p>
      )}
      {data && !data.url && <p>{words.noBot}</p>}
      {isError && (
        <p className={styles.failed} role="alert">
          {words.failed}
        </p>
      )}
      <div className={styles.deeds}>
        <Button variant="default" loading={isPending} onClick={() => mutate()}>
          {words.link}
        </Button>
      </div>
    </section>
  );
}
