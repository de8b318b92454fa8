export { ASKING_HEADERS, askingPage, PRIVATE } from "./asking-page.ts";
