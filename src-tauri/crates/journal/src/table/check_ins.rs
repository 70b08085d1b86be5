//! The tables `check_ins`, `check_in_regions` and `check_in_feelings`.

use jiff::civil;
use sqlx::{FromRow, SqliteConnection, types::Json};

use super::columns::{Civil, TagColumns, distinct, local_time, session_or_trashed, tag_columns, why_unchanged};
use crate::{CheckIn, CheckInCursor, CheckInDraft, CheckInId, JournalError, Mark, Moment, RegionRecord};

#[derive(FromRow)]
pub(super) struct Row {
    id: CheckInId,
    revision: u32,
    occurred_local: Civil<civil::DateTime>,
    occurred_zone: String,
    occurred_at: i64,
    moment: Option<Moment>,
    outline: String,
    outline_version: u32,
    marks: Json<Vec<Mark>>,
    energy: Option<u8>,
    pleasantness: Option<u8>,
    note: String,
    private: bool,
    regions: Json<Vec<RegionRecord>>,
    feelings: Json<Vec<String>>,
    #[sqlx(flatten)]
    session: TagColumns,
}

macro_rules! select_check_ins {
    ($rest:literal) => {
        concat!(
            "select c.id, c.revision, c.occurred_local, c.occurred_zone, c.occurred_at, c.moment, c.outline, c.outline_version, c.marks, c.energy,
                c.pleasantness, c.note, c.private,
                (
                    select json_group_array(json_object(
                        'region', region, 'more', more, 'less', less, 'words', json(words), 'intensity', intensity
                    ) order by position)
                    from check_in_regions where check_in_id = c.id
                ) as regions,
                (select json_group_array(feeling order by position) from check_in_feelings where check_in_id = c.id) as feelings, ",
            tag_columns!(),
            " from check_ins c left join session_tags t on t.id = c.session_id ",
            $rest
        )
    };
}

pub(super) use select_check_ins;

pub(crate) async fn latest(connection: &mut SqliteConnection) -> Result<Option<CheckIn>, JournalError> {
    let row: Option<Row> = sqlx::query_as(select_check_ins!("where c.deleted_at is null order by c.occurred_at desc, c.id desc limit 1"))
        .fetch_optional(connection)
        .await?;
    Ok(row.map(Row::into_check_in))
}

pub(crate) async fn get(connection: &mut SqliteConnection, id: CheckInId) -> Result<CheckIn, JournalError> {
    let row: Row = sqlx::query_as(select_check_ins!("where c.id = ? and c.deleted_at is null")).bind(id).fetch_one(connection).await?;
    Ok(row.into_check_in())
}

/// After a save, when it may have been put in the trash meanwhile.
pub(crate) async fn get_even_trashed(connection: &mut SqliteConnection, id: CheckInId) -> Result<CheckIn, JournalError> {
    let row: Row = sqlx::query_as(select_check_ins!("where c.id = ?")).bind(id).fetch_one(connection).await?;
    Ok(row.into_check_in())
}

pub(crate) async fn insert(connection: &mut SqliteConnection, id: CheckInId, draft: &CheckInDraft) -> Result<(), JournalError> {
    sqlx::query(
        "insert into check_ins (id, occurred_local, occurred_zone, occurred_at, session_id, moment, outline, outline_version, marks, energy,
            pleasantness, note, private)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    )
    .bind(id)
    .bind(draft.occurred.local.to_string())
    .bind(&draft.occurred.zone)
    .bind(draft.occurred.instant().as_millisecond())
    .bind(draft.session_id)
    .bind(draft.moment)
    .bind(&draft.outline)
    .bind(draft.outline_version)
    .bind(Json(&draft.marks))
    .bind(draft.energy)
    .bind(draft.pleasantness)
    .bind(&draft.note)
    .bind(draft.private)
    .execute(&mut *connection)
    .await?;
    write_body(connection, id, draft).await
}

pub(crate) async fn update(
    connection: &mut SqliteConnection,
    id: CheckInId,
    base_revision: u32,
    draft: &CheckInDraft,
) -> Result<(), JournalError> {
    let update = sqlx::query(concat!(
        "update check_ins set revision = revision + 1, occurred_local = ?3, occurred_zone = ?4, occurred_at = ?5, session_id = ",
        session_or_trashed!("check_ins", "?6"),
        ", moment = ?7, outline = ?8, outline_version = ?9, marks = ?10, energy = ?11, pleasantness = ?12, note = ?13, private = ?14
        where id = ?1 and revision = ?2"
    ))
    .bind(id)
    .bind(base_revision)
    .bind(draft.occurred.local.to_string())
    .bind(&draft.occurred.zone)
    .bind(draft.occurred.instant().as_millisecond())
    .bind(draft.session_id)
    .bind(draft.moment)
    .bind(&draft.outline)
    .bind(draft.outline_version)
    .bind(Json(&draft.marks))
    .bind(draft.energy)
    .bind(draft.pleasantness)
    .bind(&draft.note)
    .bind(draft.private)
    .execute(&mut *connection)
    .await?;
    if update.rows_affected() == 0 {
        return Err(why_unchanged(connection, "select exists (select 1 from check_ins where id = ?)", id.0).await);
    }
    sqlx::query("delete from check_in_regions where check_in_id = ?").bind(id).execute(&mut *connection).await?;
    sqlx::query("delete from check_in_feelings where check_in_id = ?").bind(id).execute(&mut *connection).await?;
    write_body(connection, id, draft).await
}

async fn write_body(connection: &mut SqliteConnection, id: CheckInId, draft: &CheckInDraft) -> Result<(), JournalError> {
    for (position, record) in (0_i64..).zip(&draft.regions) {
        sqlx::query(
            "insert into check_in_regions (check_in_id, position, region, more, less, words, intensity) values (?, ?, ?, ?, ?, ?, ?)",
        )
        .bind(id)
        .bind(position)
        .bind(&record.region)
        .bind(record.more)
        .bind(record.less)
        .bind(Json(&record.words))
        .bind(record.intensity)
        .execute(&mut *connection)
        .await?;
    }
    for (position, (feeling, folded)) in (0_i64..).zip(distinct(&draft.feelings)) {
        sqlx::query("insert into check_in_feelings (check_in_id, position, feeling, folded) values (?, ?, ?, ?)")
            .bind(id)
            .bind(position)
            .bind(feeling)
            .bind(folded)
            .execute(&mut *connection)
            .await?;
    }
    Ok(())
}

impl Row {
    pub(super) fn cursor(&self) -> CheckInCursor {
        CheckInCursor { occurred_at: self.occurred_at, id: self.id }
    }

    pub(super) fn into_check_in(self) -> CheckIn {
        let session = self.session.into_tag();
        CheckIn {
            id: self.id,
            revision: self.revision,
            draft: CheckInDraft {
                occurred: local_time(self.occurred_local, self.occurred_zone),
                session_id: session.as_ref().map(|session| session.id),
                moment: self.moment,
                outline: self.outline,
                outline_version: self.outline_version,
                marks: self.marks.0,
                regions: self.regions.0,
                energy: self.energy,
                pleasantness: self.pleasantness,
                feelings: self.feelings.0,
                note: self.note,
                private: self.private,
            },
            session,
        }
    }
}
