import { useDisclosure } from "@mantine/hooks";
import type { ReactNode } from "react";
import { Link, useLocation } from "wouter";
import { useLive } from "../api/live.ts";
import { Alerts } from "../inbox/alerts.tsx";
import { Icon } from "../parts/icon.tsx";
import { useMyself } from "../staff/me.ts";
import { useWords } from "../words/context.tsx";
import { Account } from "./account.tsx";
import { Help } from "./help.tsx";
import { sectionsOf } from "./sections.ts";
import styles from "./shell.module.css";
import { useShortcuts } from "./shortcuts.ts";

/** What stands around every page of the desk: the ways to the others, and the reader's own affairs. */
export function Shell({ children }: { children: ReactNode }) {
  const words = useWords();
  const { rights } = useMyself();
  const [place] = useLocation();
  const [helping, help] = useDisclosure(false);
  useShortcuts({ "?": help.open });
  const sections = sectionsOf(rights);
  return (
    <div className={styles.shell} data-inside={/^\/\w+\/\w+\/./.test(place) || undefined}>
      <header className={styles.rail}>
        <nav aria-label={words.shell.sections}>
          {sections.map(({ path, icon, name }) => (
            <Link key={path} href={path} aria-current={place.startsWith(path) ? "page" : undefined}>
              <Icon name={icon} size={22} />
              <span>{name(words)}</span>
            </Link>
          ))}
        </nav>
        <Account help={help.open} />
      </header>
      <div className={styles.page}>{rights.includes("conversations.read") ? <Live>{children}</Live> : children}</div>
      <Help opened={helping} close={help.close} />
    </div>
  );
}

/** Keeps what is below up to date, and says when it cannot. Conversations are told of only to those who may read them. */
function Live({ children }: { children: ReactNode }) {
  const { shell } = useWords();
  const up = useLive();
  return (
    <>
      <Alerts />
      <p className={styles.line} role="status" hidden={up}>
        {up ? "" : shell.reconnecting}
      </p>
      {children}
    </>
  );
}
