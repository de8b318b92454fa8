export { BUILT_IN, readKnowledgeBase } from "./knowledge-base.ts";
export { makeServices, type Services, type ServicesOptions } from "./services.ts";
