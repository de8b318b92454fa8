export { type Answered, answer, type KnowledgeAnswer } from "./answer.ts";
export type { Article } from "./article.ts";
export { articleOf } from "./article-of.ts";
export type { Fault } from "./compose/check.ts";
export { type ComposedAnswer, type Composing, composeAnswer } from "./compose/compose-answer.ts";
export { embedPassages } from "./embed-passages.ts";
export { forgetQuestions } from "./forget/queries.ts";
export { type JudgedAnswer, judge } from "./helped/judge.ts";
export type { ArticleReference, Audience, Hit, SearchOptions } from "./hit.ts";
export { type CurrentIndex, currentIndex, indexArticles, type KnowledgeIndex } from "./knowledge-index.ts";
export { type Learned, learnArticles } from "./learn.ts";
export { type Lexicon, lexiconOfWords } from "./lexicon.ts";
export { likeness, stemsOf, tellsSomething, type Weights, weighStems } from "./likeness.ts";
export { cutPassages, type Passage } from "./passages.ts";
export { type ArticleFile, readArticles } from "./read-articles.ts";
export { readSynonyms } from "./read-synonyms.ts";
export { type Placed, placed } from "./region/placed.ts";
export { homeOf, isPlaceOnly, placesIn } from "./region/places.ts";
export { type Respelled, respell } from "./respelled.ts";
export { type Candidate, candidateNow, reopenCandidate } from "./review/queries.ts";
export { acceptCandidate, readReview, rejectCandidate } from "./review/review.ts";
export { findTitles, type Titled, titleOf } from "./review/titles.ts";
export { search } from "./search.ts";
export { standsAlone } from "./stands-alone.ts";
export { bareWords, stemOf } from "./stems.ts";
export { makeSynonyms, type Synonyms, type WordLists } from "./synonyms.ts";
export { attachTopic, dismissTopic } from "./topics/close.ts";
export { countClosed, reopenClosed } from "./topics/queries.ts";
export { readTopics, type Topic } from "./topics/topics.ts";
export { recordUnanswered, type UnansweredQuestion } from "./unanswered.ts";
export type { QuestionVector } from "./vectors.ts";
export { NEAR, type Vocabulary, vocabularyOf } from "./vocabulary.ts";
export { type WholeArticle, wholeArticle } from "./whole-article.ts";
export { beginDraft, draftFromTopic, draftTold, dropDraft, putDraftText, saveDraft } from "./writing/drafts.ts";
export { ArticleForm, formOf, slugOf, sourceOf } from "./writing/form.ts";
export { type Book, readLibrary } from "./writing/library.ts";
export { patchOfPublished, unwritten } from "./writing/patch.ts";
export { type PublishedArticle, publishArticle, takeBackArticle, type WriteFile } from "./writing/publish.ts";
export {
  type ArticleVersion,
  bringBackDraft,
  type Draft,
  listDrafts,
  readDraft,
  readSource,
  takenBack,
  versionsOf,
} from "./writing/queries.ts";
export { TAKEN_BACK } from "./writing/standing.ts";
export { type Trial, tryDraft } from "./writing/try-draft.ts";
