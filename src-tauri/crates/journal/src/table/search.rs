//! The tables of the search: catching up with what changed, and asking. What of an item is searched is told in `documents`; how texts are
//! compared and shown does not live here.

mod documents;

use jiff::civil;
use sqlx::{AssertSqlSafe, FromRow, QueryBuilder, Sqlite, SqliteConnection};
use uuid::Uuid;

use super::columns::{Civil, TagColumns, local_time, tag_columns};
use crate::{
    ArtworkId, CheckInId, EntryId, Found, JournalError, NameOf, SearchAnswer, SearchHit, SearchKind, SearchQuery, SessionId,
    search::{HITS, fold, needles::Needles, snippet},
};

#[derive(FromRow)]
struct HitRow {
    place: i64,
    kind: SearchKind,
    id: Uuid,
    title: String,
    text: String,
    occurred_local: Civil<civil::DateTime>,
    occurred_zone: String,
    #[sqlx(flatten)]
    session: TagColumns,
}

/// Whether something changed since the index last caught up.
pub(crate) async fn is_behind(connection: &mut SqliteConnection) -> Result<bool, JournalError> {
    Ok(sqlx::query_scalar("select exists (select 1 from search_pending)").fetch_one(connection).await?)
}

/// Notes all that is found by names, where the index was made with those of another edition, and whether it was.
pub(crate) async fn note_names(connection: &mut SqliteConnection, edition: u32) -> Result<bool, JournalError> {
    // The number in the database's head that SQLite leaves to the program, and that nothing else here uses.
    let made_with: u32 = sqlx::query_scalar("PRAGMA user_version").fetch_one(&mut *connection).await?;
    if made_with == edition {
        return Ok(false);
    }
    sqlx::query(
        "insert or ignore into search_pending (kind, id) select kind, id from search_documents where kind in ('check_in', 'session')
        or kind = 'entry' and (
            id in (select entry_id from entry_domains) or exists (select 1 from entries e where e.id = search_documents.id and mood is not null)
        )",
    )
    .execute(&mut *connection)
    .await?;
    sqlx::query(AssertSqlSafe(format!("PRAGMA user_version = {edition}"))).execute(connection).await?;
    Ok(true)
}

/// Brings the index up to all that changed. To be called before a commit; what was left out there, the next call makes good.
pub(crate) async fn catch_up(connection: &mut SqliteConnection, name_of: NameOf) -> Result<(), JournalError> {
    let pending: Vec<(SearchKind, Uuid)> = sqlx::query_as("select kind, id from search_pending").fetch_all(&mut *connection).await?;
    for (kind, id) in pending {
        sqlx::query("delete from search_documents where kind = ? and id = ?").bind(kind).bind(id).execute(&mut *connection).await?;
        if let Some(document) = documents::read(connection, kind, id, name_of).await? {
            insert(connection, kind, id, document).await?;
        }
        sqlx::query("delete from search_pending where kind = ? and id = ?").bind(kind).bind(id).execute(&mut *connection).await?;
    }
    Ok(())
}

async fn insert(connection: &mut SqliteConnection, kind: SearchKind, id: Uuid, document: documents::Document) -> Result<(), JournalError> {
    let number: i64 = sqlx::query_scalar(
        "insert into search_documents (kind, id, occurred_local, occurred_zone, occurred_at, session_id) values (?, ?, ?, ?, ?, ?)
        returning number",
    )
    .bind(kind)
    .bind(id)
    .bind(document.occurred_local)
    .bind(document.occurred_zone)
    .bind(document.occurred_at)
    .bind(document.session_id)
    .fetch_one(&mut *connection)
    .await?;
    sqlx::query("insert into search_texts (number, title, text, folded_title, folded_text) values (?, ?, ?, ?, ?)")
        .bind(number)
        .bind(&document.title)
        .bind(&document.text)
        .bind(fold::spaced(&fold::fold(&document.title).text))
        .bind(fold::spaced(&fold::fold(&document.text).text))
        .execute(&mut *connection)
        .await?;
    Ok(())
}

pub(crate) async fn find(connection: &mut SqliteConnection, query: &SearchQuery, needles: &Needles) -> Result<SearchAnswer, JournalError> {
    // Everything that may be meant is sorted by its narrow row alone; texts are read from the best on, until there are enough.
    let mut select = QueryBuilder::new("with best as (select number, row_number() over (order by ");
    if !needles.is_empty() {
        push_matches(&mut select, needles, "{folded_title} : ");
        select.push(" desc, ");
    }
    select.push("occurred_at desc, number desc) as place from search_documents where true");
    if !needles.is_empty() {
        select.push(" and ");
        push_matches(&mut select, needles, "");
    }
    push_filters(&mut select, query);
    select.push(concat!(
        " order by place) select best.place, d.kind, d.id, x.title, x.text, d.occurred_local, d.occurred_zone, ",
        tag_columns!(),
        " from best cross join search_texts x on x.number = best.number cross join search_documents d on d.number = best.number
        left join session_tags t on t.id = d.session_id where true"
    ));
    for whole in needles.whole() {
        select.push(" and (instr(x.folded_title, ").push_bind(whole.clone());
        select.push(") or instr(x.folded_text, ").push_bind(whole).push("))");
    }
    // No order is asked for here, which would read all texts first: they come as `best` has them.
    select.push(" limit ").push_bind(HITS as i64 + 1);
    let mut rows: Vec<HitRow> = select.build_query_as().fetch_all(connection).await?;
    rows.sort_by_key(|row| row.place);
    let more = rows.len() > HITS;
    rows.truncate(HITS);
    Ok(SearchAnswer { hits: rows.into_iter().map(|row| row.into_hit(needles)).collect(), more })
}

/// That both indexes, as far as they are asked, have all the needles in the columns named.
fn push_matches(select: &mut QueryBuilder<Sqlite>, needles: &Needles, columns: &str) {
    let parts = needles.parts().map(|wanted| ("search_parts", wanted));
    let words = needles.words().map(|wanted| ("search_words", wanted));
    let mut matches = select.separated(" and ");
    matches.push_unseparated("(");
    for (index, wanted) in parts.into_iter().chain(words) {
        matches.push(format_args!("number in (select rowid from {index} where {index} match "));
        matches.push_bind_unseparated(format!("{columns}({wanted})"));
        matches.push_unseparated(")");
    }
    matches.push_unseparated(")");
}

fn push_filters(select: &mut QueryBuilder<Sqlite>, query: &SearchQuery) {
    if !query.kinds.is_empty() {
        select.push(" and kind in (");
        let mut kinds = select.separated(", ");
        query.kinds.iter().for_each(|kind| {
            kinds.push_bind(*kind);
        });
        select.push(")");
    }
    if let Some(session) = query.session_id {
        select.push(" and session_id = ").push_bind(session);
    }
    // A day as it is written sorts as it comes.
    if let Some(from) = query.from {
        select.push(" and substr(occurred_local, 1, 10) >= ").push_bind(from.to_string());
    }
    if let Some(to) = query.to {
        select.push(" and substr(occurred_local, 1, 10) <= ").push_bind(to.to_string());
    }
    if let Some(tag) = &query.tag {
        select.push(" and kind = 'entry' and id in (select entry_id from entry_tags where folded = ");
        select.push_bind(tag.trim().to_lowercase()).push(")");
    }
}

impl HitRow {
    fn into_hit(self, needles: &Needles) -> SearchHit {
        SearchHit {
            found: match self.kind {
                SearchKind::Entry => Found::Entry(EntryId(self.id)),
                SearchKind::Artwork => Found::Artwork(ArtworkId(self.id)),
                SearchKind::CheckIn => Found::CheckIn(CheckInId(self.id)),
                SearchKind::Session => Found::Session(SessionId(self.id)),
            },
            title: snippet::whole(&self.title, needles),
            snippet: snippet::around(&self.text, needles),
            occurred: local_time(self.occurred_local, self.occurred_zone),
            session: self.session.into_tag(),
        }
    }
}
