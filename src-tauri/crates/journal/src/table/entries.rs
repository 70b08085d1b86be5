//! The tables `entries`, `entry_tags` and `entry_domains`: one entry. Lists of them are in `timeline`.

use jiff::civil;
use sqlx::{FromRow, SqliteConnection, types::Json};

use super::columns::{Civil, TagColumns, distinct, local_time, session_or_trashed, tag_columns, why_unchanged};
use crate::{Entry, EntryDraft, EntryId, JournalError, LifeDomain, Moment, Mood, gist::Gist};

#[derive(FromRow)]
struct Row {
    id: EntryId,
    revision: u32,
    markdown: String,
    #[sqlx(flatten)]
    head: Head,
}

/// What an entry and its summary have in common.
#[derive(FromRow)]
pub(super) struct Head {
    pub(super) title: String,
    pub(super) occurred_local: Civil<civil::DateTime>,
    pub(super) occurred_zone: String,
    pub(super) moment: Option<Moment>,
    pub(super) mood: Option<Mood>,
    pub(super) private: bool,
    pub(super) tags: Json<Vec<String>>,
    pub(super) domains: Json<Vec<LifeDomain>>,
    #[sqlx(flatten)]
    pub(super) session: TagColumns,
}

macro_rules! select_entries {
    ($columns:literal, $rest:literal) => {
        concat!(
            "select e.id, e.title, e.occurred_local, e.occurred_zone, e.moment, e.mood, e.private,
                (select json_group_array(tag order by position) from entry_tags where entry_id = e.id) as tags,
                (select json_group_array(domain order by position) from entry_domains where entry_id = e.id) as domains, ",
            tag_columns!(),
            ", ",
            $columns,
            " from entries e left join session_tags t on t.id = e.session_id ",
            $rest
        )
    };
}

pub(super) use select_entries;

pub(crate) async fn get(connection: &mut SqliteConnection, id: EntryId) -> Result<Entry, JournalError> {
    let row: Row = sqlx::query_as(select_entries!("e.revision, e.markdown", "where e.id = ? and e.deleted_at is null"))
        .bind(id)
        .fetch_one(connection)
        .await?;
    Ok(row.into_entry())
}

pub(crate) async fn insert(connection: &mut SqliteConnection, id: EntryId, draft: &EntryDraft, gist: &Gist) -> Result<(), JournalError> {
    sqlx::query(
        "insert into entries (id, title, markdown, excerpt, picture, occurred_local, occurred_zone, occurred_at, session_id, moment, mood,
            private)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    )
    .bind(id)
    .bind(&draft.title)
    .bind(&draft.markdown)
    .bind(&gist.excerpt)
    .bind(gist.picture)
    .bind(draft.occurred.local.to_string())
    .bind(&draft.occurred.zone)
    .bind(draft.occurred.instant().as_millisecond())
    .bind(draft.session_id)
    .bind(draft.moment)
    .bind(draft.mood)
    .bind(draft.private)
    .execute(&mut *connection)
    .await?;
    write_tags(connection, id, draft).await
}

/// Returns the new revision.
pub(crate) async fn update(
    connection: &mut SqliteConnection,
    id: EntryId,
    base_revision: u32,
    draft: &EntryDraft,
    gist: &Gist,
) -> Result<u32, JournalError> {
    let revision: Option<u32> = sqlx::query_scalar(concat!(
        "update entries set revision = revision + 1, title = ?3, markdown = ?4, excerpt = ?5, picture = ?6, occurred_local = ?7,
            occurred_zone = ?8, occurred_at = ?9, session_id = ",
        session_or_trashed!("entries", "?10"),
        ", moment = ?11, mood = ?12, private = ?13
        where id = ?1 and revision = ?2
        returning revision"
    ))
    .bind(id)
    .bind(base_revision)
    .bind(&draft.title)
    .bind(&draft.markdown)
    .bind(&gist.excerpt)
    .bind(gist.picture)
    .bind(draft.occurred.local.to_string())
    .bind(&draft.occurred.zone)
    .bind(draft.occurred.instant().as_millisecond())
    .bind(draft.session_id)
    .bind(draft.moment)
    .bind(draft.mood)
    .bind(draft.private)
    .fetch_optional(&mut *connection)
    .await?;
    let Some(revision) = revision else {
        return Err(why_unchanged(connection, "select exists (select 1 from entries where id = ?)", id.0).await);
    };
    sqlx::query("delete from entry_tags where entry_id = ?").bind(id).execute(&mut *connection).await?;
    sqlx::query("delete from entry_domains where entry_id = ?").bind(id).execute(&mut *connection).await?;
    write_tags(connection, id, draft).await?;
    Ok(revision)
}

async fn write_tags(connection: &mut SqliteConnection, id: EntryId, draft: &EntryDraft) -> Result<(), JournalError> {
    for (position, (tag, folded)) in (0_i64..).zip(distinct(&draft.tags)) {
        sqlx::query("insert into entry_tags (entry_id, position, tag, folded) values (?, ?, ?, ?)")
            .bind(id)
            .bind(position)
            .bind(tag)
            .bind(folded)
            .execute(&mut *connection)
            .await?;
    }
    for (position, domain) in (0_i64..).zip(&draft.domains) {
        // Ticked twice is ticked.
        sqlx::query("insert into entry_domains (entry_id, position, domain) values (?, ?, ?) on conflict (entry_id, domain) do nothing")
            .bind(id)
            .bind(position)
            .bind(domain)
            .execute(&mut *connection)
            .await?;
    }
    Ok(())
}

impl Row {
    fn into_entry(self) -> Entry {
        let head = self.head;
        let session = head.session.into_tag();
        Entry {
            id: self.id,
            revision: self.revision,
            draft: EntryDraft {
                title: head.title,
                markdown: self.markdown,
                occurred: local_time(head.occurred_local, head.occurred_zone),
                session_id: session.as_ref().map(|session| session.id),
                moment: head.moment,
                tags: head.tags.0,
                domains: head.domains.0,
                mood: head.mood,
                private: head.private,
            },
            session,
        }
    }
}
