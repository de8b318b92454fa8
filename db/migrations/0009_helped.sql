-- What teaches: answers that customers judged, questions that staff made examples of an article; and articles that differ by place.

-- `regions`: the headings (null is what stands before the first) with the places that they hold for. `place_question` is asked where
-- nothing tells the place.
alter table articles
  add column regions jsonb not null default '[]',
  add column place_question text;

-- What customers said of knowledge answers; `id` is that of the answer's turn. The question is kept without what would name a person;
-- `key` is it in one spelling, so that the same words count together. `found`: the search was sure, the customer chose the article
-- among the nearest, or sentences of it were composed.
create table helped (
  id uuid primary key,
  question text not null,
  key text not null,
  locale text not null check (locale in ('ru', 'uk', 'en')),
  slug text not null,
  found text not null check (found in ('answered', 'chosen', 'composed')),
  asked_at timestamptz not null,
  verdict text not null check (verdict in ('yes', 'no')),
  judged_at timestamptz not null,
  status text not null default 'new' check (status in ('new', 'accepted', 'rejected')),
  reviewer text,
  reviewed_at timestamptz
);
create index helped_new on helped (locale, slug, key, judged_at desc) where verdict = 'yes' and status = 'new';

-- Example questions that staff added to an article; learning puts them beside those of its file.
create table learned_asks (
  locale text not null check (locale in ('ru', 'uk', 'en')),
  slug text not null,
  question text not null,
  reviewer text not null,
  at timestamptz not null,
  primary key (locale, slug, question)
);

-- What became of a question that nothing answered: an example of an article, or nothing. `resolved_at` says when.
alter table unanswered
  add column key text not null default '',
  add column reviewer text,
  add column attached_to text;
update unanswered set key = lower(question);
create index unanswered_open on unanswered (locale, key, asked_at desc) where resolved_at is null;
