//! The tables `artworks` and `artwork_thumbnails`.

use afterglow_imaging::{Format, Orientation};
use afterglow_vault::SealedFile;
use jiff::civil;
use sqlx::{FromRow, QueryBuilder, SqliteConnection};
use uuid::Uuid;

use super::columns::{Civil, TagColumns, session_or_trashed, tag_columns, why_unchanged};
use crate::{Artwork, ArtworkCursor, ArtworkDraft, ArtworkId, ArtworkPage, JournalError, LocalTime, Moment, artwork::PAGE};

/// A picture whose files are sealed and which is about to become an artwork.
pub(crate) struct NewPicture {
    pub(crate) width: u32,
    pub(crate) height: u32,
    pub(crate) orientation: Orientation,
    pub(crate) format: Format,
    pub(crate) original: SealedFile,
    pub(crate) display: SealedFile,
    pub(crate) thumbnail: Vec<u8>,
}

/// How the formats are called in the column.
#[derive(Clone, Copy, sqlx::Type)]
#[sqlx(rename_all = "snake_case")]
enum FormatName {
    Jpeg,
    Png,
    Webp,
}

#[derive(FromRow)]
struct Row {
    id: ArtworkId,
    revision: u32,
    title: String,
    made_on: Civil<civil::Date>,
    made_at: i64,
    moment: Option<Moment>,
    medium: String,
    support: String,
    size: String,
    process: String,
    statement: String,
    description: String,
    series: String,
    series_order: Option<u32>,
    turns: u8,
    may_keep: bool,
    private: bool,
    veiled: bool,
    width: u32,
    height: u32,
    #[sqlx(flatten)]
    session: TagColumns,
}

#[derive(FromRow)]
struct FileRow {
    id: Uuid,
    length: i64,
    sha256: Vec<u8>,
}

#[derive(FromRow)]
struct OriginalRow {
    orientation: u8,
    turns: u8,
    format: FormatName,
    #[sqlx(flatten)]
    file: FileRow,
}

#[derive(FromRow)]
struct DisplayRow {
    turns: u8,
    #[sqlx(flatten)]
    file: FileRow,
}

/// A thumbnail as it lies in the database, and the person's turns.
#[derive(FromRow)]
pub(crate) struct Thumbnail {
    pub(crate) jpeg: Vec<u8>,
    pub(crate) turns: u8,
}

/// Where the display rendition is, and the person's turns.
pub(crate) struct Display {
    pub(crate) file: SealedFile,
    pub(crate) turns: u8,
}

/// Where the original is, and what must be known to show it.
pub(crate) struct Original {
    pub(crate) file: SealedFile,
    pub(crate) format: Format,
    pub(crate) orientation: Orientation,
    pub(crate) turns: u8,
}

macro_rules! select_artworks {
    ($rest:literal) => {
        concat!(
            "select a.id, a.revision, a.title, a.made_on, a.made_at, a.moment, a.medium, a.support, a.size, a.process, a.statement, a.description,
                a.series, a.series_order, a.turns, a.may_keep, a.private, a.veiled, a.width, a.height, ",
            tag_columns!(),
            " from artworks a left join session_tags t on t.id = a.session_id ",
            $rest
        )
    };
}

pub(crate) async fn page(connection: &mut SqliteConnection, after: Option<ArtworkCursor>) -> Result<ArtworkPage, JournalError> {
    let mut query = QueryBuilder::new(select_artworks!("where a.deleted_at is null"));
    if let Some(ArtworkCursor { made_at, id }) = after {
        query.push(" and (a.made_at, a.id) < (").push_bind(made_at).push(", ").push_bind(id).push(")");
    }
    // One more than a page tells whether there is a next.
    query.push(" order by a.made_at desc, a.id desc limit ").push((PAGE + 1).to_string());
    let mut rows: Vec<Row> = query.build_query_as().fetch_all(connection).await?;
    let has_next = rows.len() > PAGE;
    rows.truncate(PAGE);
    let next = rows.last().filter(|_| has_next).map(|row| ArtworkCursor { made_at: row.made_at, id: row.id });
    Ok(ArtworkPage { artworks: rows.into_iter().map(Row::into_artwork).collect(), next })
}

pub(crate) async fn get(connection: &mut SqliteConnection, id: ArtworkId) -> Result<Artwork, JournalError> {
    let row: Row = sqlx::query_as(select_artworks!("where a.id = ? and a.deleted_at is null")).bind(id).fetch_one(connection).await?;
    Ok(row.into_artwork())
}

/// After a save, when it may have been put in the trash meanwhile.
pub(crate) async fn get_even_trashed(connection: &mut SqliteConnection, id: ArtworkId) -> Result<Artwork, JournalError> {
    let row: Row = sqlx::query_as(select_artworks!("where a.id = ?")).bind(id).fetch_one(connection).await?;
    Ok(row.into_artwork())
}

/// Also of what lies in the trash, so that the trash can be looked through.
pub(crate) async fn thumbnail(connection: &mut SqliteConnection, id: ArtworkId) -> Result<Thumbnail, JournalError> {
    let query = "select p.jpeg, a.turns from artworks a join artwork_thumbnails p on p.artwork_id = a.id where a.id = ?";
    Ok(sqlx::query_as(query).bind(id).fetch_one(connection).await?)
}

pub(crate) async fn display(connection: &mut SqliteConnection, id: ArtworkId) -> Result<Display, JournalError> {
    let row: DisplayRow = sqlx::query_as(
        "select turns, display_id as id, display_length as length, display_sha256 as sha256
        from artworks where artworks.id = ? and deleted_at is null",
    )
    .bind(id)
    .fetch_one(connection)
    .await?;
    Ok(Display { file: row.file.into_sealed()?, turns: row.turns })
}

pub(crate) async fn original(connection: &mut SqliteConnection, id: ArtworkId) -> Result<Original, JournalError> {
    let row: OriginalRow = sqlx::query_as(
        "select orientation, turns, format, original_id as id, original_length as length, original_sha256 as sha256
        from artworks where artworks.id = ? and deleted_at is null",
    )
    .bind(id)
    .fetch_one(connection)
    .await?;
    Ok(Original {
        file: row.file.into_sealed()?,
        format: row.format.into(),
        // The table holds 1 to 8.
        orientation: Orientation::from_exif(row.orientation).unwrap_or_default(),
        turns: row.turns,
    })
}

/// The veiled pieces, in the trash or not.
pub(crate) async fn veiled(connection: &mut SqliteConnection) -> Result<Vec<ArtworkId>, JournalError> {
    Ok(sqlx::query_scalar("select id from artworks where veiled").fetch_all(connection).await?)
}

/// Gives a piece its place in its series.
pub(crate) async fn place(connection: &mut SqliteConnection, id: ArtworkId, series_order: u32) -> Result<(), JournalError> {
    let update = sqlx::query("update artworks set revision = revision + 1, series_order = ?2 where id = ?1 and deleted_at is null");
    match update.bind(id).bind(series_order).execute(connection).await?.rows_affected() {
        0 => Err(JournalError::NotFound),
        _ => Ok(()),
    }
}

/// The sealed files of all artworks, in the trash or not.
pub(crate) async fn files(connection: &mut SqliteConnection) -> Result<Vec<Uuid>, JournalError> {
    let files = sqlx::query_scalar("select original_id from artworks union all select display_id from artworks");
    Ok(files.fetch_all(connection).await?)
}

pub(crate) async fn insert(
    connection: &mut SqliteConnection,
    id: ArtworkId,
    draft: &ArtworkDraft,
    picture: &NewPicture,
) -> Result<(), JournalError> {
    let made = LocalTime { local: draft.made_on.at(12, 0, 0, 0), zone: LocalTime::now().zone };
    sqlx::query(
        "insert into artworks (id, title, made_on, made_zone, made_at, session_id, moment, medium, support, size, process, statement,
            description, series, series_order, turns, may_keep, private, veiled, width, height, orientation, format,
            original_id, original_length, original_sha256, display_id, display_length, display_sha256)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    )
    .bind(id)
    .bind(&draft.title)
    .bind(draft.made_on.to_string())
    .bind(&made.zone)
    .bind(made.instant().as_millisecond())
    .bind(draft.session_id)
    .bind(draft.moment)
    .bind(&draft.medium)
    .bind(&draft.support)
    .bind(&draft.size)
    .bind(&draft.process)
    .bind(&draft.statement)
    .bind(&draft.description)
    .bind(&draft.series)
    .bind(draft.series_order)
    .bind(draft.turns)
    .bind(draft.may_keep)
    .bind(draft.private)
    .bind(draft.veiled)
    .bind(picture.width)
    .bind(picture.height)
    .bind(picture.orientation.to_exif())
    .bind(FormatName::from(picture.format))
    .bind(picture.original.id)
    .bind(i64::try_from(picture.original.length).unwrap_or(i64::MAX))
    .bind(&picture.original.sha256[..])
    .bind(picture.display.id)
    .bind(i64::try_from(picture.display.length).unwrap_or(i64::MAX))
    .bind(&picture.display.sha256[..])
    .execute(&mut *connection)
    .await?;
    sqlx::query("insert into artwork_thumbnails (artwork_id, jpeg) values (?, ?)")
        .bind(id)
        .bind(&picture.thumbnail)
        .execute(&mut *connection)
        .await?;
    Ok(())
}

pub(crate) async fn update(
    connection: &mut SqliteConnection,
    id: ArtworkId,
    base_revision: u32,
    draft: &ArtworkDraft,
) -> Result<(), JournalError> {
    let made_zone: String = sqlx::query_scalar("select made_zone from artworks where id = ?").bind(id).fetch_one(&mut *connection).await?;
    let made = LocalTime { local: draft.made_on.at(12, 0, 0, 0), zone: made_zone };
    let update = sqlx::query(concat!(
        "update artworks set revision = revision + 1, title = ?3, made_on = ?4, made_at = ?5, session_id = ",
        session_or_trashed!("artworks", "?6"),
        ", moment = ?7, medium = ?8, support = ?9, size = ?10, process = ?11, statement = ?12, description = ?13, series = ?14,
            series_order = ?15, turns = ?16, may_keep = ?17, private = ?18, veiled = ?19
        where id = ?1 and revision = ?2"
    ))
    .bind(id)
    .bind(base_revision)
    .bind(&draft.title)
    .bind(draft.made_on.to_string())
    .bind(made.instant().as_millisecond())
    .bind(draft.session_id)
    .bind(draft.moment)
    .bind(&draft.medium)
    .bind(&draft.support)
    .bind(&draft.size)
    .bind(&draft.process)
    .bind(&draft.statement)
    .bind(&draft.description)
    .bind(&draft.series)
    .bind(draft.series_order)
    .bind(draft.turns)
    .bind(draft.may_keep)
    .bind(draft.private)
    .bind(draft.veiled)
    .execute(&mut *connection)
    .await?;
    if update.rows_affected() == 0 {
        return Err(why_unchanged(connection, "select exists (select 1 from artworks where id = ?)", id.0).await);
    }
    Ok(())
}

impl Row {
    fn into_artwork(self) -> Artwork {
        let session = self.session.into_tag();
        let (width, height) = if self.turns.is_multiple_of(2) { (self.width, self.height) } else { (self.height, self.width) };
        Artwork {
            id: self.id,
            revision: self.revision,
            draft: ArtworkDraft {
                title: self.title,
                made_on: self.made_on.0,
                session_id: session.as_ref().map(|session| session.id),
                moment: self.moment,
                medium: self.medium,
                support: self.support,
                size: self.size,
                process: self.process,
                statement: self.statement,
                description: self.description,
                series: self.series,
                series_order: self.series_order,
                turns: self.turns,
                may_keep: self.may_keep,
                private: self.private,
                veiled: self.veiled,
            },
            session,
            width,
            height,
        }
    }
}

impl FileRow {
    fn into_sealed(self) -> Result<SealedFile, JournalError> {
        let damaged = || JournalError::Vault(afterglow_vault::VaultError::DatabaseDamaged);
        Ok(SealedFile {
            id: self.id,
            length: u64::try_from(self.length).map_err(|_| damaged())?,
            sha256: self.sha256.try_into().map_err(|_| damaged())?,
        })
    }
}

impl From<Format> for FormatName {
    fn from(format: Format) -> Self {
        match format {
            Format::Jpeg => Self::Jpeg,
            Format::Png => Self::Png,
            Format::Webp => Self::Webp,
        }
    }
}

impl From<FormatName> for Format {
    fn from(name: FormatName) -> Self {
        match name {
            FormatName::Jpeg => Self::Jpeg,
            FormatName::Png => Self::Png,
            FormatName::Webp => Self::Webp,
        }
    }
}
