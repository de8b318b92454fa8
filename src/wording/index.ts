export { type Saying, type SayingValue, type Wording, wording } from "./wording.ts";
