-- What lies in the trash, which is asked for at each opening: few rows of many.
create index entries_trashed on entries (deleted_at) where deleted_at is not null;
create index artworks_trashed on artworks (deleted_at) where deleted_at is not null;
create index check_ins_trashed on check_ins (deleted_at) where deleted_at is not null;
create index sessions_trashed on sessions (deleted_at) where deleted_at is not null;
