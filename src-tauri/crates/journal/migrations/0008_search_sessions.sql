-- Sessions are found by their kind and by how the medicine was given, too: those of before are read into the index again.

insert or ignore into search_pending (kind, id) select 'session', id from sessions;
