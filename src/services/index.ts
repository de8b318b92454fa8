export { loadDemo } from "../../db/demo/index.ts";
export { keptReader } from "./kept-reader.ts";
export { BUILT_IN, readKnowledgeBase } from "./knowledge-base.ts";
export { type LearnedAll, learn } from "./learn.ts";
export { makeServices } from "./make-services.ts";
export { prepareShop } from "./prepare.ts";
export { trained as trainReader } from "./reader.ts";
export { joinServices, type Services, type ServicesOptions } from "./services.ts";
export { readShopWords } from "./shop-words.ts";
