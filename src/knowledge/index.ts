export { answer, type KnowledgeAnswer } from "./answer.ts";
export { articleOf } from "./article-of.ts";
export { type ArticleReference, AUDIENCES, type Audience, type Hit, type SearchOptions } from "./hit.ts";
export { type CurrentIndex, currentIndex, type KnowledgeIndex } from "./knowledge-index.ts";
export { type Learned, learnArticles } from "./learn.ts";
export { search } from "./search.ts";
export { recordUnanswered, type UnansweredQuestion } from "./unanswered.ts";
