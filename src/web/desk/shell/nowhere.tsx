import { Button } from "@mantine/core";
import { Link } from "wouter";
import { Nothing } from "../parts/states.tsx";
import { useWords } from "../words/context.tsx";

/** An address at which there is nothing. */
export function Nowhere() {
  const { common } = useWords();
  return (
    <Nothing icon="inbox" title={common.goneTitle} text={common.goneText}>
      <Button component={Link} href="/inbox/waiting" variant="light">
        {common.toInbox}
      </Button>
    </Nothing>
  );
}
