export { loadDemo } from "../../db/demo/index.ts";
export { BUILT_IN, readKnowledgeBase } from "./knowledge-base.ts";
export { type LearnedAll, learn } from "./learn.ts";
export { prepareShop } from "./prepare.ts";
export { trained as trainReader } from "./reader.ts";
export { makeServices, type Services, type ServicesOptions } from "./services.ts";
