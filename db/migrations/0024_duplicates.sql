-- One person is often two customers: pairs that look alike, and merges by hand that can be taken back whole.

-- Whom this record was merged into: what comes for its key from then on is theirs. It is marked as deleted, so that nothing counts it.
alter table customers add column merged_into bigint;
create index customers_merged on customers (merged_into) where merged_into is not null;

-- How a name sounds, whichever alphabet it is written in: Шевченко, Shevchenko and Schewtschenko are one. A key of our own: Cyrillic letters
-- in Latin as passports have them (ICAO Doc 9303; for Ukrainian the government's resolution No. 55 of 2010), digraphs of English, German
-- and Polish spelling as one sound, sounds that languages confuse (г and х, в and ф, з and с) as one, and then, as in Soundex, no vowels
-- but a first one, and no doubles.
create or replace function sounds_like(name text) returns text language sql immutable parallel safe as $$
  select regexp_replace(
      case when latin ~ '^[jy]?[aeiou]' then 'A' else '' end || regexp_replace(translate(
        replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(latin,
          'schtsch', 'S'), 'shch', 'S'), 'tsch', 'C'), 'sch', 'S'), 'tch', 'C'), 'ch', 'C'), 'cz', 'C'), 'sh', 'S'), 'sz', 'S'),
          'zh', 'Z'), 'kh', 'h'), 'ts', 'T'), 'tz', 'T'),
        'gwfzcq', 'hvvskk'), '[^b-df-hk-npr-tvxzACSTZ]', '', 'g'),
      '(.)\1+', '\1', 'g')
  from (select translate(
      replace(replace(replace(replace(replace(replace(replace(replace(replace(spelled(name),
        'щ', 'shch'), 'ж', 'zh'), 'ч', 'ch'), 'ш', 'sh'), 'ц', 'ts'), 'č', 'ch'), 'š', 'sh'), 'ž', 'zh'), 'x', 'ks'),
      'абвгґдезиіїйєклмнопрстуфхыэюяąáàäåãâęéèëėěįíìïóòöõôøūųúùüýłńňřťďśşćçźżğ',
      'abvhhdeziiijeklmnoprstufhyeuaaaaaaaaeeeeeeiiiioooooouuuuuylnnrtdsscczzh') as latin) l
$$;

-- Pairs that look alike, with why: the one of the lower id stands first. Somebody may have said that they are two.
create table customer_duplicates (
  one_id bigint not null references customers (id) on delete cascade,
  other_id bigint not null references customers (id) on delete cascade,
  reasons jsonb not null,
  found_at timestamptz not null,
  dismissed_at timestamptz,
  dismissed_by text,
  primary key (one_id, other_id),
  check (one_id < other_id)
);
create index customer_duplicates_other on customer_duplicates (other_id);

-- Merges, with everything that they changed: rows that were moved, left out and written, as they were.
create table customer_merges (
  id uuid primary key,
  kept_id bigint not null references customers (id) on delete cascade,
  gone_id bigint not null references customers (id) on delete cascade,
  folded jsonb not null,
  at timestamptz not null,
  by text not null,
  undone_at timestamptz,
  undone_by text
);
create index customer_merges_kept on customer_merges (kept_id, at desc);
create index customer_merges_gone on customer_merges (gone_id);
