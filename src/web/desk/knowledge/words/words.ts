/** Everything that the pages of topics and articles say themselves. */
export interface WritingWords {
  articles: string;
  topics: {
    unanswered: (count: number) => string;
    wrong: (count: number) => string;
    people: (count: number) => string;
    others: (count: number) => string;
    write: string;
  };
  library: {
    lead: string;
    search: string;
    add: string;
    drafts: string;
    untitled: string;
    changed: (name: string, when: string) => string;
    missing: (language: string) => string;
    none: string;
    emptyTitle: string;
    emptyText: string;
    takenBack: string;
    bringBack: string;
    unwritten: string;
    patch: string;
    until: (day: string) => string;
    from: (day: string) => string;
  };
  article: {
    back: string;
    edit: string;
    versions: string;
    file: string;
    current: string;
    restore: string;
    takeBack: string;
    takeBackSure: string;
    asks: string;
    noVersions: string;
    gone: string;
  };
  draft: {
    title: string;
    replaces: string;
    isNew: string;
    name: string;
    slug: string;
    slugHint: string;
    language: string;
    asks: string;
    asksHint: string;
    tags: string;
    tagsHint: string;
    staffOnly: string;
    from: string;
    until: string;
    text: string;
    textHint: string;
    preview: string;
    empty: string;
    save: string;
    saved: string;
    tryOut: string;
    tryFirst: string;
    publish: string;
    publishSure: string;
    inFile: string;
    notInFile: string;
    discard: string;
    discardSure: string;
    discardYes: string;
    wrongArticle: string;
  };
  trial: {
    title: string;
    wanted: (answered: number, all: number) => string;
    others: (checked: number) => string;
    lost: (count: number) => string;
    kept: string;
    byThis: string;
    by: (title: string) => string;
    byNobody: string;
    was: (title: string) => string;
  };
}
