//! What a note quotes, held against the entry that was given. A reply is bound to the bundle and not to its words: whoever answers could put
//! others into somebody's mouth.

use std::collections::HashMap;

use afterglow_journal::{EntryId, Journal, JournalError};
use afterglow_share::QuotedText;
use uuid::Uuid;

use crate::{
    ipc::Answer,
    notes::{NotePlace, Quoted},
    words::in_every_language,
};

/// The texts of an entry by its revisions, read when a note quotes one, as far as they are kept.
pub struct GivenTexts {
    entry: EntryId,
    /// The revision that it has now.
    present: Option<u32>,
    by_version: HashMap<u32, Option<QuotedText>>,
    /// What stands where a part was left out.
    left_out: Vec<String>,
}

impl GivenTexts {
    /// Those of a piece. Only of an entry will a note quote any.
    pub fn of(piece: Uuid) -> Self {
        Self { entry: EntryId(piece), present: None, by_version: HashMap::new(), left_out: in_every_language("report-left-out") }
    }

    /// Whether what a note at this place quotes are the person's words, as they were at this revision.
    pub async fn quoted(&mut self, journal: &Journal, version: u32, place: &NotePlace) -> Answer<Quoted> {
        let NotePlace::Passage { exact, .. } = place else { return Ok(Quoted::Yours) };
        let present = self.present(journal).await?;
        if !self.by_version.contains_key(&version) {
            let kept = match journal.version(self.entry, version).await {
                Ok(words) => Some(QuotedText::new(&words.markdown)),
                Err(JournalError::NotFound) => None,
                Err(error) => return Err(error.into()),
            };
            self.by_version.insert(version, kept);
        }
        let text = |version| self.by_version.get(&version).and_then(Option::as_ref);
        let holds = |text: &QuotedText| text.holds(exact, &self.left_out);
        Ok(match (text(version), text(present)) {
            (Some(given), _) if holds(given) => Quoted::Yours,
            (Some(_), _) => Quoted::NotGiven,
            (None, Some(present)) if holds(present) => Quoted::Yours,
            (None, _) => Quoted::NotThere,
        })
    }

    async fn present(&mut self, journal: &Journal) -> Answer<u32> {
        if let Some(revision) = self.present {
            return Ok(revision);
        }
        let now = journal.entry(self.entry).await?;
        self.by_version.insert(now.revision, Some(QuotedText::new(&now.draft.markdown)));
        self.present = Some(now.revision);
        Ok(now.revision)
    }
}
