import "./look/mantine.ts";
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";

/** Shows the desk in its page. */
export function show(): void {
  const root = document.querySelector("#desk");
  if (!root) throw new Error("the page has no #desk");
  createRoot(root).render(<App />);
}
