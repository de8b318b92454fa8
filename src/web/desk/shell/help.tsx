import { Kbd, Modal } from "@mantine/core";
import { useDraftWords } from "../inbox/words/use-draft-words.ts";
import { useInboxWords } from "../inbox/words/use-words.ts";
import { useWords } from "../words/context.tsx";
import styles from "./shell.module.css";

/** The keys of the desk. */
export function Help({ opened, close }: { opened: boolean; close: () => void }) {
  const { help, common } = useWords();
  const inbox = useInboxWords();
  const drafts = useDraftWords();
  const keys: [keys: string[], what: string][] = [
    [["J", "K"], help.move],
    [["Enter"], help.open],
    [["T"], help.take],
    [["R"], help.answer],
    [["Alt", "1–3"], drafts.keys],
    [["N"], inbox.notes.field],
    [["/"], inbox.search.field],
    [["Esc"], help.back],
    [["Enter"], help.send],
    [["Shift", "Enter"], help.newLine],
    [["?"], help.help],
  ];
  return (
    <Modal opened={opened} onClose={close} title={help.title} closeButtonProps={{ "aria-label": common.close }}>
      <dl className={styles.keys}>
        {keys.map(([names, what]) => (
          <div key={what}>
            <dt>
              {names.map((name) => (
                <Kbd key={name}>{name}</Kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
