-- What Today and the list of sessions ask: the latest of each kind, how many since a day, how many of a session. Each is answered by an
-- index, without reading rows that are not shown.

drop index artworks_by_time;
create index artworks_timeline on artworks (made_at, id, deleted_at);
drop index check_ins_by_time;
create index check_ins_timeline on check_ins (occurred_at, id, deleted_at);

drop index entries_by_session;
create index entries_by_session on entries (session_id, deleted_at);
drop index artworks_by_session;
create index artworks_by_session on artworks (session_id, deleted_at);
drop index check_ins_by_session;
create index check_ins_by_session on check_ins (session_id, deleted_at);
