import { useEffect, useRef } from "react";
import { Link, Redirect, useParams } from "wouter";
import { Icon } from "../parts/icon.tsx";
import { RoomPage } from "../parts/room-page.tsx";
import { Nowhere } from "../shell/nowhere.tsx";
import { useMyself } from "../staff/me.ts";
import { partsOf } from "./parts.ts";
import { SETTINGS } from "./rooms.ts";
import styles from "./settings.module.css";
import { useSettingsWords } from "./words/use-words.ts";

/** The settings: a list of the parts that whoever is signed in may see, and the one that is open. */
export function SettingsPage() {
  const { part } = useParams<{ part?: string }>();
  const { rights } = useMyself();
  const words = useSettingsWords();
  const parts = partsOf(rights);
  const open = parts.find(({ path }) => path === part);
  useEffect(() => {
    document.title = `${open ? words.parts[open.path] : words.title} · Beseda`;
  }, [open, words]);
  const side = useRef<HTMLElement>(null);
  // On a phone the list is a strip that is longer than the screen.
  useEffect(() => {
    if (part) side.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });
  }, [part]);
  if (part === undefined) return <Redirect to={`/settings/${parts[0]?.path ?? "account"}`} replace />;
  if (!open) return <Nowhere />;
  return (
    <div className={styles.page}>
      <nav ref={side} className={styles.side} aria-label={words.title}>
        <h1>{words.title}</h1>
        {parts.map(({ path, icon }) => (
          <Link key={path} href={`/settings/${path}`} aria-current={path === part ? "page" : undefined}>
            <Icon name={icon} />
            <span>{words.parts[path]}</span>
          </Link>
        ))}
      </nav>
      <main className={styles.body}>
        <div className={styles.column}>
          <h2 className={styles.title}>{words.parts[open.path]}</h2>
          <RoomPage of={SETTINGS[open.path]} />
        </div>
      </main>
    </div>
  );
}
