import { ActionIcon, Menu, Modal } from "@mantine/core";
import { useState } from "react";
import { block, close, snooze } from "../api/support.ts";
import type { Summary } from "../api/wire.ts";
import { useInboxWords } from "../inbox/words/use-words.ts";
import { Icon } from "../parts/icon.tsx";
import { useMyself } from "../staff/me.ts";
import { useWords } from "../words/context.tsx";
import { Asked } from "./asked.tsx";
import { Closing } from "./closing.tsx";
import { Put } from "./put-off.tsx";
import { inAnHour, tomorrowMorning } from "./put-off-times.ts";
import { Transfer } from "./transfer.tsx";
import { useAct } from "./use-owner.ts";

type Dialog = "close" | "transfer" | "snooze" | "block";

/** What may be done with a conversation beside answering it. */
export function Acts({ conversation, seen }: { conversation: Summary; seen: number }) {
  const { acts } = useInboxWords();
  const { common } = useWords();
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const done = () => setDialog(null);
  return (
    <>
      <Menu position="bottom-end" width={240} withinPortal withInitialFocusPlaceholder={false} menuItemTabIndex={0}>
        <Menu.Target>
          <ActionIcon variant="subtle" size={44} aria-label={acts.menu} title={acts.menu}>
            <Icon name="more" size={22} />
          </ActionIcon>
        </Menu.Target>
        <Items conversation={conversation} show={setDialog} />
      </Menu>
      <Modal
        opened={dialog !== null}
        onClose={done}
        title={dialog ? titleOf(dialog, acts) : ""}
        closeButtonProps={{ "aria-label": common.close }}
      >
        {dialog && <Inside dialog={dialog} conversation={conversation} seen={seen} done={done} />}
      </Modal>
    </>
  );
}

const titleOf = (dialog: Dialog, acts: ReturnType<typeof useInboxWords>["acts"]): string =>
  acts[dialog].replace("…", "");

interface ItemsProps {
  conversation: Summary;
  show: (dialog: Dialog) => void;
}

function Items({ conversation, show }: ItemsProps) {
  const { acts } = useInboxWords();
  const { id: me, rights } = useMyself();
  const { id, heldBy, closedAt, snoozedUntil, spam } = conversation;
  const later = useAct(id, (until: Date | null) => snooze(id, until));
  const unblock = useAct<undefined>(id, () => block(id, false));
  const mine = heldBy?.id === me;
  const mayMove = mine || !heldBy || rights.includes("conversations.assign");
  return (
    <Menu.Dropdown>
      {mayMove && !closedAt && <Menu.Item onClick={() => show("close")}>{acts.close}</Menu.Item>}
      {mayMove && <Menu.Item onClick={() => show("transfer")}>{acts.transfer}</Menu.Item>}
      {mine && (
        <>
          <Menu.Divider />
          <Menu.Label>{acts.snooze}</Menu.Label>
          <Menu.Item onClick={() => later.mutate(inAnHour())}>{acts.snoozeHour}</Menu.Item>
          <Menu.Item onClick={() => later.mutate(tomorrowMorning())}>{acts.snoozeMorning}</Menu.Item>
          <Menu.Item onClick={() => show("snooze")}>{acts.snoozeUntil}</Menu.Item>
          {snoozedUntil && <Menu.Item onClick={() => later.mutate(null)}>{acts.wake}</Menu.Item>}
        </>
      )}
      <Menu.Divider />
      {spam ? (
        <Menu.Item onClick={() => unblock.mutate(undefined)}>{acts.unblock}</Menu.Item>
      ) : (
        <Menu.Item onClick={() => show("block")}>{acts.block}</Menu.Item>
      )}
    </Menu.Dropdown>
  );
}

interface InsideProps {
  dialog: Dialog;
  conversation: Summary;
  seen: number;
  done: () => void;
}

function Inside({ dialog, conversation: { id }, seen, done }: InsideProps) {
  const { acts } = useInboxWords();
  const closing = useAct(id, (summary: string | undefined) =>
    close(id, { seen, ...(summary === undefined ? {} : { summary }) }),
  );
  const blocking = useAct<undefined>(id, () => block(id, true));
  switch (dialog) {
    case "close":
      return (
        <Closing
          id={id}
          text={acts.closeSure}
          yes={acts.closeYes}
          failed={closing.isError ? acts.failed : null}
          pending={closing.isPending}
          act={(summary) => closing.mutate(summary, { onSuccess: done })}
          done={done}
        />
      );
    case "block":
      return <Asked text={acts.blockSure} yes={acts.blockYes} act={blocking} done={done} />;
    case "transfer":
      return <Transfer id={id} done={done} />;
    case "snooze":
      return <Put id={id} done={done} />;
  }
}
