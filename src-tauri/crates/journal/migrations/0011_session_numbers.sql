-- The numbers of sessions, kept instead of counted: every list shows them, and counting reads all sessions there are. They are counted anew
-- when a session is added, moved, trashed or removed, by the database itself, so that no way of writing can forget it.

-- The view of before, under the name of what it does; the table takes the name by which lists ask.
drop view session_tags;

create view counted_sessions (id, kind, number, starts_local, starts_zone, starts_at) as
with counted as (
    select id, kind, starts_local, starts_zone, starts_at,
        sum(kind = 'medicine') over (
            order by starts_at, case kind when 'preparation' then 0 when 'medicine' then 1 else 2 end, id
            rows unbounded preceding
        ) as begun
    from sessions
    where deleted_at is null
)
select id, kind, case kind when 'preparation' then begun + 1 else max(begun, 1) end, starts_local, starts_zone, starts_at
from counted;

create table session_tags (
    id blob primary key check (length(id) = 16),
    kind text not null,
    number integer not null check (number >= 1),
    starts_local text not null,
    starts_zone text not null,
    starts_at integer not null
) strict, without rowid;

create index session_tags_by_start on session_tags (starts_at, kind, number);
create index session_tags_by_number on session_tags (number);

insert into session_tags select * from counted_sessions;

create trigger session_added after insert on sessions begin
    delete from session_tags;
    insert into session_tags select * from counted_sessions;
end;

create trigger session_moved after update of kind, starts_local, starts_zone, starts_at, deleted_at on sessions
when new.kind <> old.kind or new.starts_local <> old.starts_local or new.starts_zone <> old.starts_zone
    or new.starts_at <> old.starts_at or new.deleted_at is not old.deleted_at
begin
    delete from session_tags;
    insert into session_tags select * from counted_sessions;
end;

create trigger session_removed after delete on sessions begin
    delete from session_tags;
    insert into session_tags select * from counted_sessions;
end;
