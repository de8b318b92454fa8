import { Button } from "@mantine/core";
import { Link } from "wouter";
import { Nothing } from "../parts/states.tsx";
import { useMyself } from "../staff/me.ts";
import { useWords } from "../words/context.tsx";
import { homeOf } from "./sections.ts";

/** An address at which there is nothing. */
export function Nowhere() {
  const { common } = useWords();
  const { rights } = useMyself();
  return (
    <Nothing icon="inbox" title={common.goneTitle} text={common.goneText}>
      <Button component={Link} href={homeOf(rights)} variant="light">
        {rights.includes("conversations.read") ? common.toInbox : common.back}
      </Button>
    </Nothing>
  );
}
