import { Button, Modal } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { lazy, Suspense, useState } from "react";
import { Loading } from "../parts/states.tsx";
import { useMyself } from "../staff/me.ts";
import { useWords } from "../words/context.tsx";

/** Loaded when somebody acts. */
const Acting = lazy(() => import("./acting.tsx").then((loaded) => ({ default: loaded.Acting })));

interface ActButtonProps {
  number: string;
  /** The one that is open beside it; null on the order's own page. */
  conversation: string | null;
  isCompact?: boolean;
}

/** Opens what may be done with an order for its customer; nothing for those who may not. */
export function ActButton({ number, conversation, isCompact = false }: ActButtonProps) {
  const { card, common } = useWords();
  const { rights } = useMyself();
  const isNarrow = useMediaQuery("(max-width: 40em)");
  const [isOpen, setOpen] = useState(false);
  if (!rights.includes("orders.change")) return null;
  const close = () => setOpen(false);
  return (
    <>
      <Button
        variant={isCompact ? "subtle" : "light"}
        size={isCompact ? "compact-sm" : "sm"}
        aria-label={card.actOn(number)}
        onClick={() => setOpen(true)}
      >
        {card.act}
      </Button>
      <Modal
        opened={isOpen}
        onClose={close}
        title={card.actOn(number)}
        size="lg"
        fullScreen={isNarrow ?? false}
        closeButtonProps={{ "aria-label": common.close }}
      >
        <Suspense fallback={<Loading />}>
          <Acting number={number} conversation={conversation} close={close} />
        </Suspense>
      </Modal>
    </>
  );
}
