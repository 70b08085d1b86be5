-- Earlier versions of entries, and the orders in which the timeline reads entries.

-- The words of an entry as they stood until kept_at, the instant (in milliseconds since 1970) when a save replaced them. The long text comes
-- last, so that a list of versions need not read it.
create table entry_versions (
    entry_id blob not null references entries (id) on delete cascade,
    revision integer not null check (revision >= 1),
    kept_at integer not null,
    title text not null,
    markdown text not null,
    primary key (entry_id, revision)
) strict;

-- A page begins after an instant and an id; what filters ask of most is in the index, so that a row is read only to be shown.
drop index entries_by_time;
create index entries_timeline on entries (occurred_at, id, deleted_at, session_id, mood);
-- Days as the person calls them: for the calendar, and for the same day in other months and years.
create index entries_by_day on entries (occurred_local, deleted_at);
