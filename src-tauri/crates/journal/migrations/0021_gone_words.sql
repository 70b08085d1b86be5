-- Of a piece that was deleted for good the ledger keeps that it was given, and neither its title nor the notes that stood on it, which may
-- quote its words. Such a note is empty.

create temporary table gone as
select bundle_id, given_id from given_items where case kind
    when 'entry' then not exists (select 1 from entries where id = item_id)
    when 'artwork' then not exists (select 1 from artworks where id = item_id)
    when 'check_in' then not exists (select 1 from check_ins where id = item_id)
    else not exists (select 1 from sessions where id = item_id)
end;

update given_items set title = '' where (bundle_id, given_id) in (select bundle_id, given_id from gone);

update reply_notes set annotation = '' where (reply_id, given_id) in (
    select r.id, g.given_id from gone g join replies r on r.bundle_id = g.bundle_id
);

drop table gone;
