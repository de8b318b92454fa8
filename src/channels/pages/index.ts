export { ASKING_HEADERS, askingPage, PRIVATE } from "./asking-page.ts";
export { fileAnswer, filename, type GivenFile } from "./file-answer.ts";
