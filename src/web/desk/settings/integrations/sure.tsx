import { Button } from "@mantine/core";
import { useState } from "react";
import { useWords } from "../../words/context.tsx";

interface SureProps {
  label: string;
  yes: string;
  isBusy: boolean;
  act: () => void;
}

/** A button for what cannot be taken back: it asks once more in its own place. */
export function Sure({ label, yes, isBusy, act }: SureProps) {
  const { common } = useWords();
  const [asking, setAsking] = useState(false);
  if (!asking)
    return (
      <Button variant="subtle" color="red" onClick={() => setAsking(true)}>
        {label}
      </Button>
    );
  return (
    <>
      <Button color="red" loading={isBusy} onClick={act} autoFocus>
        {yes}
      </Button>
      <Button variant="default" onClick={() => setAsking(false)}>
        {common.cancel}
      </Button>
    </>
  );
}
