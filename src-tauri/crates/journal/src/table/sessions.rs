//! The tables `sessions` and `session_side_effects`.

use jiff::{Timestamp, civil};
use sqlx::{FromRow, SqliteConnection, sqlite::SqliteArguments, types::Json};

use super::columns::{Civil, TagColumns, local_time, tag_columns, timestamp, why_unchanged};
use crate::{JournalError, Route, Session, SessionDetails, SessionDraft, SessionId, SessionKind, SessionTag, SideEffect};

#[derive(FromRow)]
struct Row {
    id: SessionId,
    revision: u32,
    kind: SessionKind,
    number: u32,
    starts_local: Civil<civil::DateTime>,
    starts_zone: String,
    starts_at: i64,
    place: String,
    with_whom: String,
    intention: String,
    hopes: String,
    fears: String,
    setting: String,
    support_plan: String,
    ride_home: String,
    route: Option<Route>,
    dose: String,
    present: String,
    music: String,
    experience: String,
    side_effects: Json<Vec<SideEffect>>,
    side_effects_note: String,
    spoke_about: String,
    takeaways: String,
    items: u32,
}

macro_rules! select_sessions {
    ($rest:literal) => {
        concat!(
            "select s.id, s.revision, s.kind, coalesce(t.number, 0) as number, s.starts_local, s.starts_zone, s.starts_at, s.place,
                s.with_whom, s.intention, s.hopes, s.fears, s.setting, s.support_plan, s.ride_home, s.route, s.dose, s.present, s.music,
                s.experience, s.side_effects_note, s.spoke_about, s.takeaways,
                (select json_group_array(side_effect order by position) from session_side_effects where session_id = s.id)
                    as side_effects,
                (select count(*) from entries where session_id = s.id and deleted_at is null)
                    + (select count(*) from artworks where session_id = s.id and deleted_at is null)
                    + (select count(*) from check_ins where session_id = s.id and deleted_at is null) as items
            from sessions s left join session_tags t on t.id = s.id ",
            $rest
        )
    };
}

pub(crate) async fn list(connection: &mut SqliteConnection, now: Timestamp) -> Result<Vec<Session>, JournalError> {
    let rows: Vec<Row> =
        sqlx::query_as(select_sessions!("where s.deleted_at is null order by s.starts_at desc, s.id desc")).fetch_all(connection).await?;
    Ok(rows.into_iter().map(|row| row.into_session(now)).collect())
}

/// What a strip is made of, the latest first: all sessions that are planned, and those that carry the number of this one.
pub(crate) async fn around(connection: &mut SqliteConnection, id: Option<SessionId>, now: Timestamp) -> Result<Vec<Session>, JournalError> {
    let rows: Vec<Row> = sqlx::query_as(select_sessions!(
        "where s.id in (
            select id from session_tags where starts_at > ?2
            union select id from session_tags where number = (select number from session_tags where id = ?1)
        ) order by s.starts_at desc, s.id desc"
    ))
    .bind(id)
    .bind(now.as_millisecond())
    .fetch_all(connection)
    .await?;
    Ok(rows.into_iter().map(|row| row.into_session(now)).collect())
}

/// The last session of a kind that has begun by now, by its start.
pub(crate) async fn last_begun(
    connection: &mut SqliteConnection,
    kind: SessionKind,
    now: Timestamp,
) -> Result<Option<(SessionId, Timestamp)>, JournalError> {
    let last: Option<(SessionId, i64)> =
        sqlx::query_as("select id, starts_at from session_tags where starts_at <= ? and kind = ? order by starts_at desc, id desc limit 1")
            .bind(now.as_millisecond())
            .bind(kind)
            .fetch_optional(connection)
            .await?;
    Ok(last.map(|(id, starts_at)| (id, timestamp(starts_at))))
}

/// The next session of a kind that has not begun, by its start.
pub(crate) async fn next_planned(
    connection: &mut SqliteConnection,
    kind: SessionKind,
    now: Timestamp,
) -> Result<Option<SessionId>, JournalError> {
    let next = sqlx::query_scalar("select id from session_tags where starts_at > ? and kind = ? order by starts_at, id limit 1");
    Ok(next.bind(now.as_millisecond()).bind(kind).fetch_optional(connection).await?)
}

pub(crate) async fn get(connection: &mut SqliteConnection, id: SessionId, now: Timestamp) -> Result<Session, JournalError> {
    let row: Row = sqlx::query_as(select_sessions!("where s.id = ? and s.deleted_at is null")).bind(id).fetch_one(connection).await?;
    Ok(row.into_session(now))
}

/// After a save, when it may have been put in the trash meanwhile.
pub(crate) async fn get_even_trashed(connection: &mut SqliteConnection, id: SessionId, now: Timestamp) -> Result<Session, JournalError> {
    let row: Row = sqlx::query_as(select_sessions!("where s.id = ?")).bind(id).fetch_one(connection).await?;
    Ok(row.into_session(now))
}

/// All of them by name, in order of time.
pub(crate) async fn tags(connection: &mut SqliteConnection) -> Result<Vec<SessionTag>, JournalError> {
    let rows: Vec<TagColumns> =
        sqlx::query_as(concat!("select ", tag_columns!(), " from session_tags t order by t.starts_at, t.id")).fetch_all(connection).await?;
    Ok(rows.into_iter().filter_map(TagColumns::into_tag).collect())
}

pub(crate) async fn insert(connection: &mut SqliteConnection, id: SessionId, draft: &SessionDraft) -> Result<(), JournalError> {
    let insert = sqlx::query(
        "insert into sessions (id, kind, starts_local, starts_zone, starts_at, place, with_whom)
        values (?, ?, ?, ?, ?, ?, ?)",
    )
    .bind(id);
    bind_draft(insert, draft).execute(&mut *connection).await?;
    write_details(connection, id, &draft.details).await
}

pub(crate) async fn update(
    connection: &mut SqliteConnection,
    id: SessionId,
    base_revision: u32,
    draft: &SessionDraft,
) -> Result<(), JournalError> {
    let update = sqlx::query(
        "update sessions set revision = revision + 1, kind = ?3, starts_local = ?4, starts_zone = ?5, starts_at = ?6, place = ?7,
            with_whom = ?8
        where id = ?1 and revision = ?2",
    );
    let update = bind_draft(update.bind(id).bind(base_revision), draft).execute(&mut *connection).await?;
    if update.rows_affected() == 0 {
        return Err(why_unchanged(connection, "select exists (select 1 from sessions where id = ?)", id.0).await);
    }
    write_details(connection, id, &draft.details).await
}

type Query<'q> = sqlx::query::Query<'q, sqlx::Sqlite, SqliteArguments>;

fn bind_draft<'q>(query: Query<'q>, draft: &'q SessionDraft) -> Query<'q> {
    query
        .bind(draft.details.kind())
        .bind(draft.starts.local.to_string())
        .bind(&draft.starts.zone)
        .bind(draft.starts.instant().as_millisecond())
        .bind(&draft.place)
        .bind(&draft.with_whom)
}

/// Writes the texts of one kind and empties those of the others.
async fn write_details(connection: &mut SqliteConnection, id: SessionId, details: &SessionDetails) -> Result<(), JournalError> {
    let texts = Texts::of(details);
    sqlx::query(
        "update sessions set intention = ?2, hopes = ?3, fears = ?4, setting = ?5, support_plan = ?6, ride_home = ?7, route = ?8,
            dose = ?9, present = ?10, music = ?11, experience = ?12, side_effects_note = ?13, spoke_about = ?14, takeaways = ?15
        where id = ?1",
    )
    .bind(id)
    .bind(texts.intention)
    .bind(texts.hopes)
    .bind(texts.fears)
    .bind(texts.setting)
    .bind(texts.support_plan)
    .bind(texts.ride_home)
    .bind(texts.route)
    .bind(texts.dose)
    .bind(texts.present)
    .bind(texts.music)
    .bind(texts.experience)
    .bind(texts.side_effects_note)
    .bind(texts.spoke_about)
    .bind(texts.takeaways)
    .execute(&mut *connection)
    .await?;
    sqlx::query("delete from session_side_effects where session_id = ?").bind(id).execute(&mut *connection).await?;
    for (position, side_effect) in (0_i64..).zip(texts.side_effects) {
        // Ticked twice is ticked.
        sqlx::query(
            "insert into session_side_effects (session_id, position, side_effect) values (?, ?, ?)
            on conflict (session_id, side_effect) do nothing",
        )
        .bind(id)
        .bind(position)
        .bind(side_effect)
        .execute(&mut *connection)
        .await?;
    }
    Ok(())
}

#[derive(Default)]
struct Texts<'d> {
    intention: &'d str,
    hopes: &'d str,
    fears: &'d str,
    setting: &'d str,
    support_plan: &'d str,
    ride_home: &'d str,
    route: Option<Route>,
    dose: &'d str,
    present: &'d str,
    music: &'d str,
    experience: &'d str,
    side_effects: &'d [SideEffect],
    side_effects_note: &'d str,
    spoke_about: &'d str,
    takeaways: &'d str,
}

impl<'d> Texts<'d> {
    fn of(details: &'d SessionDetails) -> Self {
        match details {
            SessionDetails::Preparation { intention, hopes, fears, setting, support_plan, ride_home } => {
                Self { intention, hopes, fears, setting, support_plan, ride_home, ..Self::default() }
            }
            SessionDetails::Medicine { route, dose, present, music, experience, side_effects, side_effects_note } => {
                Self { route: *route, dose, present, music, experience, side_effects, side_effects_note, ..Self::default() }
            }
            SessionDetails::Integration { spoke_about, takeaways } => Self { spoke_about, takeaways, ..Self::default() },
        }
    }
}

impl Row {
    fn into_session(self, now: Timestamp) -> Session {
        let details = match self.kind {
            SessionKind::Preparation => SessionDetails::Preparation {
                intention: self.intention,
                hopes: self.hopes,
                fears: self.fears,
                setting: self.setting,
                support_plan: self.support_plan,
                ride_home: self.ride_home,
            },
            SessionKind::Medicine => SessionDetails::Medicine {
                route: self.route,
                dose: self.dose,
                present: self.present,
                music: self.music,
                experience: self.experience,
                side_effects: self.side_effects.0,
                side_effects_note: self.side_effects_note,
            },
            SessionKind::Integration => SessionDetails::Integration { spoke_about: self.spoke_about, takeaways: self.takeaways },
        };
        let starts = local_time(self.starts_local, self.starts_zone);
        Session {
            id: self.id,
            revision: self.revision,
            number: self.number,
            planned: timestamp(self.starts_at) > now,
            draft: SessionDraft { starts, place: self.place, with_whom: self.with_whom, details },
            items: self.items,
        }
    }
}
