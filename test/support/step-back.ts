import { setPriority } from "node:os";

// Browsers and services that are played with wait for many processes, one after another, and stood three times as long where files that only
// compute had the processors: those take what is left. The whole run does the same work in the same time.
setPriority(10);
