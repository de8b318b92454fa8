import { useEffect, useRef } from "react";

/** Marks the entry of the browser's history that stands for what lies over a page. */
const OVER = "over";

/** The browser's Back closes what lies over the page and leaves the page itself, as a phone's own apps do. */
export function useBackCloses(opened: boolean, close: () => void): void {
  const closing = useRef(close);
  closing.current = close;
  useEffect(() => {
    if (!opened) return;
    history.pushState({ [OVER]: true }, "");
    const back = () => closing.current();
    addEventListener("popstate", back);
    return () => {
      removeEventListener("popstate", back);
      // Closed by its own button: its entry goes. A link that led on has put another one above it.
      if (isOver(history.state)) history.back();
    };
  }, [opened]);
}

const isOver = (state: unknown): boolean => typeof state === "object" && state !== null && OVER in state;
