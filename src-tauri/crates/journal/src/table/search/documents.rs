//! What of an entry, an artwork, a check-in and a session is searched: its title and its words, in the form in which they are shown.

use sqlx::{FromRow, SqliteConnection, types::Json};
use uuid::Uuid;

use crate::{Coded, JournalError, NameOf, SearchKind, gist, search::fold::tidy};

/// Between the words of two fields.
const APART: &str = " · ";

/// A thing as it is searched.
pub(super) struct Document {
    pub(super) title: String,
    pub(super) text: String,
    pub(super) occurred_local: String,
    pub(super) occurred_zone: String,
    pub(super) occurred_at: i64,
    pub(super) session_id: Option<Uuid>,
}

#[derive(FromRow)]
struct Row {
    title: String,
    markdown: String,
    /// What the person wrote in the fields, in the order of the page.
    texts: Json<Vec<String>>,
    /// What the person chose from lists.
    codes: Json<Vec<(Coded, String)>>,
    occurred_local: String,
    occurred_zone: String,
    occurred_at: i64,
    session_id: Option<Uuid>,
}

const ENTRY: &str = "
    select e.title, e.markdown, (select json_group_array(tag order by position) from entry_tags where entry_id = e.id) as texts,
        (
            select json_group_array(json_array(code, value)) from (
                select 'domain' as code, domain as value from entry_domains where entry_id = e.id
                union all select 'mood', e.mood where e.mood is not null
            )
        ) as codes,
        e.occurred_local, e.occurred_zone, e.occurred_at, e.session_id
    from entries e where e.id = ? and e.deleted_at is null";

const ARTWORK: &str = "
    select title, '' as markdown, json_array(medium, support, size, process, statement, description, series) as texts, '[]' as codes,
        made_on || 'T12:00:00' as occurred_local, made_zone as occurred_zone, made_at as occurred_at, session_id
    from artworks where id = ? and deleted_at is null";

const CHECK_IN: &str = "
    select '' as title, '' as markdown, json_array(c.note) as texts,
        (
            select json_group_array(json_array(code, value) order by list, position, word) from (
                select 'region' as code, region as value, 0 as list, position, -1 as word from check_in_regions where check_in_id = c.id
                union all
                select 'sensation', w.value, 0, r.position, w.key
                from check_in_regions r, json_each(r.words) w where r.check_in_id = c.id
                union all
                select 'feeling', feeling, 1, position, 0 from check_in_feelings where check_in_id = c.id
            )
        ) as codes,
        c.occurred_local, c.occurred_zone, c.occurred_at, c.session_id
    from check_ins c where c.id = ? and c.deleted_at is null";

const SESSION: &str = "
    select '' as title, '' as markdown, json_array(s.place, s.with_whom, s.intention, s.hopes, s.fears, s.setting, s.support_plan,
            s.ride_home, s.dose, s.present, s.music, s.experience, s.side_effects_note, s.spoke_about, s.takeaways) as texts,
        (
            select json_group_array(json_array(code, value) order by list, position) from (
                select 'session_kind' as code, s.kind as value, 0 as list, 0 as position
                union all select 'route', s.route, 1, 0 where s.route is not null
                union all select 'side_effect', side_effect, 2, position from session_side_effects where session_id = s.id
            )
        ) as codes,
        s.starts_local as occurred_local, s.starts_zone as occurred_zone, s.starts_at as occurred_at, s.id as session_id
    from sessions s where s.id = ? and s.deleted_at is null";

/// Reads what there is to search of a thing; nothing when it is gone or lies in the trash.
pub(super) async fn read(
    connection: &mut SqliteConnection,
    kind: SearchKind,
    id: Uuid,
    name_of: NameOf,
) -> Result<Option<Document>, JournalError> {
    let select = match kind {
        SearchKind::Entry => ENTRY,
        SearchKind::Artwork => ARTWORK,
        SearchKind::CheckIn => CHECK_IN,
        SearchKind::Session => SESSION,
    };
    let row: Option<Row> = sqlx::query_as(select).bind(id).fetch_optional(connection).await?;
    Ok(row.map(|row| row.into_document(name_of)))
}

impl Row {
    fn into_document(self, name_of: NameOf) -> Document {
        let names = self.codes.0.into_iter().map(|(code, value)| name_of(code, &value));
        let fields = std::iter::once(gist::plain(&self.markdown)).chain(self.texts.0).chain(names);
        let fields: Vec<String> = fields.map(|field| tidy(&field)).filter(|field| !field.is_empty()).collect();
        Document {
            title: tidy(&self.title),
            text: fields.join(APART),
            occurred_local: self.occurred_local,
            occurred_zone: self.occurred_zone,
            occurred_at: self.occurred_at,
            session_id: self.session_id,
        }
    }
}
