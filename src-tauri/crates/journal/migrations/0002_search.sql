-- The index of the search.
--
-- search_documents has a row for each thing that can be found: outside the trash, with what a search filters and sorts by. It is apart from
-- the texts so that sorting many reads little. search_texts holds the words as they are shown and as they are compared, which is made in
-- `search/fold.rs`; the two FTS5 tables index the latter.

create table search_documents (
    number integer primary key,
    kind text not null check (kind in ('entry', 'artwork', 'check_in', 'session')),
    id blob not null check (length(id) = 16),
    occurred_local text not null,
    occurred_zone text not null,
    occurred_at integer not null,
    -- Of a session, itself.
    session_id blob,
    unique (kind, id)
) strict;

create table search_texts (
    number integer primary key references search_documents (number) on delete cascade,
    title text not null,
    text text not null,
    folded_title text not null,
    folded_text text not null
) strict;

-- Both indexes know in which things and columns something is, and not where, so they stay small. That characters stand side by side is made sure of in the texts themselves, of the best only.

-- Three characters in a row, for parts of words.
create virtual table search_parts using fts5 (
    folded_title, folded_text, content = 'search_texts', content_rowid = 'number', detail = 'column',
    tokenize = "trigram case_sensitive 1"
);

-- Words that begin with one or two letters, and the scripts that put no space between words: there, every character is a word. So are
-- emoji, which are of the category So.
create virtual table search_words using fts5 (
    folded_title, folded_text, content = 'search_texts', content_rowid = 'number', detail = 'column',
    tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co So'", prefix = '1 2'
);

-- What is deleted leaves the index at once, and not when its pages are next rewritten.
insert into search_parts (search_parts, rank) values ('secure-delete', 1);
insert into search_words (search_words, rank) values ('secure-delete', 1);

create trigger search_texts_inserted after insert on search_texts begin
    insert into search_parts (rowid, folded_title, folded_text) values (new.number, new.folded_title, new.folded_text);
    insert into search_words (rowid, folded_title, folded_text) values (new.number, new.folded_title, new.folded_text);
end;

create trigger search_texts_deleted after delete on search_texts begin
    insert into search_parts (search_parts, rowid, folded_title, folded_text)
    values ('delete', old.number, old.folded_title, old.folded_text);
    insert into search_words (search_words, rowid, folded_title, folded_text)
    values ('delete', old.number, old.folded_title, old.folded_text);
end;

-- What changed since the index last caught up, noted by the database itself so that no way of writing can forget it. Catching up empties
-- this, with most changes before they are committed and at the latest before the next search. Whoever saves an item or a session raises the revision in its row, so its lists need no triggers.
create table search_pending (
    kind text not null,
    id blob not null,
    primary key (kind, id)
) strict, without rowid;

create trigger search_entry_inserted after insert on entries begin
    insert or ignore into search_pending (kind, id) values ('entry', new.id);
end;
create trigger search_entry_updated after update on entries begin
    insert or ignore into search_pending (kind, id) values ('entry', new.id);
end;
create trigger search_entry_deleted after delete on entries begin
    insert or ignore into search_pending (kind, id) values ('entry', old.id);
end;

create trigger search_artwork_inserted after insert on artworks begin
    insert or ignore into search_pending (kind, id) values ('artwork', new.id);
end;
create trigger search_artwork_updated after update on artworks begin
    insert or ignore into search_pending (kind, id) values ('artwork', new.id);
end;
create trigger search_artwork_deleted after delete on artworks begin
    insert or ignore into search_pending (kind, id) values ('artwork', old.id);
end;

create trigger search_check_in_inserted after insert on check_ins begin
    insert or ignore into search_pending (kind, id) values ('check_in', new.id);
end;
create trigger search_check_in_updated after update on check_ins begin
    insert or ignore into search_pending (kind, id) values ('check_in', new.id);
end;
create trigger search_check_in_deleted after delete on check_ins begin
    insert or ignore into search_pending (kind, id) values ('check_in', old.id);
end;

create trigger search_session_inserted after insert on sessions begin
    insert or ignore into search_pending (kind, id) values ('session', new.id);
end;
create trigger search_session_updated after update on sessions begin
    insert or ignore into search_pending (kind, id) values ('session', new.id);
end;
create trigger search_session_deleted after delete on sessions begin
    insert or ignore into search_pending (kind, id) values ('session', old.id);
end;

-- What was written before there was a search.
insert into search_pending (kind, id)
select 'entry', id from entries
union all select 'artwork', id from artworks
union all select 'check_in', id from check_ins
union all select 'session', id from sessions;
