import { invoke as __TAURI_INVOKE } from "@tauri-apps/api/core";

export const commands = {
  appState: () => __TAURI_INVOKE<AppState>("app_state"),
  proposedPlace: () => __TAURI_INVOKE<string>("proposed_place"),
  choosePlace: () => __TAURI_INVOKE<string | null>("choose_place"),
  passphraseStrength: (passphrase: string) => __TAURI_INVOKE<Strength>("passphrase_strength", { passphrase }),
  createJournal: (name: string, passphrase: string) => __TAURI_INVOKE<RecoveryStep>("create_journal", { name, passphrase }),
  saveRecoveryKit: () => __TAURI_INVOKE<SavedFile | null>("save_recovery_kit"),
  confirmRecoveryWords: (answers: string[]) => __TAURI_INVOKE<boolean>("confirm_recovery_words", { answers }),
  renewRecoveryWords: (passphrase: string) => __TAURI_INVOKE<RecoveryStep>("renew_recovery_words", { passphrase }),
  chooseJournal: () => __TAURI_INVOKE<AppState>("choose_journal"),
  unlock: (passphrase: string) => __TAURI_INVOKE<AppState>("unlock", { passphrase }),
  unlockWithWords: (words: string, newPassphrase: string) => __TAURI_INVOKE<AppState>("unlock_with_words", { words, newPassphrase }),
  forgetJournal: () => __TAURI_INVOKE<AppState>("forget_journal"),
  lock: () => __TAURI_INVOKE<null>("lock"),
  flushed: () => __TAURI_INVOKE<null>("flushed"),
  activity: () => __TAURI_INVOKE<null>("activity"),
  settings: () => __TAURI_INVOKE<Settings>("settings"),
  saveSettings: (settings: Settings) => __TAURI_INVOKE<Settings>("save_settings", { settings }),
  listSessions: () => __TAURI_INVOKE<Session[]>("list_sessions"),
  session: (id: SessionId) => __TAURI_INVOKE<Session>("session", { id }),
  proposeSession: (at: LocalTime) => __TAURI_INVOKE<Proposal>("propose_session", { at }),
  createSession: (draft: SessionDraft) => __TAURI_INVOKE<Session>("create_session", { draft }),
  saveSession: (id: SessionId, baseRevision: number, draft: SessionDraft) =>
    __TAURI_INVOKE<Session>("save_session", { id, baseRevision, draft }),
  sessionStrip: (id: SessionId) => __TAURI_INVOKE<Strip>("session_strip", { id }),
  sessionItems: (id: SessionId) => __TAURI_INVOKE<Item[]>("session_items", { id }),
  deleteSession: (id: SessionId) => __TAURI_INVOKE<null>("delete_session", { id }),
  restoreSession: (id: SessionId) => __TAURI_INVOKE<null>("restore_session", { id }),
  listEntries: () => __TAURI_INVOKE<EntrySummary[]>("list_entries"),
  entry: (id: EntryId) => __TAURI_INVOKE<Entry>("entry", { id }),
  createEntry: (draft: EntryDraft) => __TAURI_INVOKE<Entry>("create_entry", { draft }),
  saveEntry: (id: EntryId, baseRevision: number, draft: EntryDraft) =>
    __TAURI_INVOKE<number>("save_entry", { id, baseRevision, draft }),
  listArtworks: () => __TAURI_INVOKE<Artwork[]>("list_artworks"),
  artwork: (id: ArtworkId) => __TAURI_INVOKE<Artwork>("artwork", { id }),
  saveArtwork: (id: ArtworkId, baseRevision: number, draft: ArtworkDraft) =>
    __TAURI_INVOKE<Artwork>("save_artwork", { id, baseRevision, draft }),
  importChosen: (context: ImportContext) => __TAURI_INVOKE<ImportOutcome | null>("import_chosen", { context }),
  importDropped: (context: ImportContext) => __TAURI_INVOKE<ImportOutcome>("import_dropped", { context }),
  cancelImport: () => __TAURI_INVOKE<null>("cancel_import"),
  listCheckIns: () => __TAURI_INVOKE<CheckIn[]>("list_check_ins"),
  checkIn: (id: CheckInId) => __TAURI_INVOKE<CheckIn>("check_in", { id }),
  latestCheckIn: () => __TAURI_INVOKE<CheckIn | null>("latest_check_in"),
  createCheckIn: (draft: CheckInDraft) => __TAURI_INVOKE<CheckIn>("create_check_in", { draft }),
  saveCheckIn: (id: CheckInId, baseRevision: number, draft: CheckInDraft) =>
    __TAURI_INVOKE<CheckIn>("save_check_in", { id, baseRevision, draft }),
  deleteItem: (item: ItemId) => __TAURI_INVOKE<null>("delete_item", { item }),
  restoreItem: (item: ItemId) => __TAURI_INVOKE<null>("restore_item", { item }),
  listTrash: () => __TAURI_INVOKE<TrashedItem[]>("list_trash"),
  today: () => __TAURI_INVOKE<Today>("today"),
  listItems: () => __TAURI_INVOKE<Item[]>("list_items"),
  previewReport: (selection: ReportSelection) => __TAURI_INVOKE<ReportPreview>("preview_report", { selection }),
  saveReport: (selection: ReportSelection) => __TAURI_INVOKE<SavedFile | null>("save_report", { selection }),
  showInFolder: () => __TAURI_INVOKE<null>("show_in_folder"),
};

export type AppState = {
  phase: Phase;
  /** The journal last opened, if any. */
  journal: JournalPlace | null;
  /** Unlocked, but its recovery words were never confirmed. */
  recovery_pending: boolean;
  /** The part of picture addresses that changes at each unlock. */
  art_token: string;
  now: LocalTime;
};
export type Phase = "welcome" | "locked" | "unlocked";
export type JournalPlace = { name: string; folder: string };
export type Strength = { score: number; guesses_log10: number; crack_time: CrackTime };
export type CrackTime = "instant" | "minutes" | "hours" | "days" | "months" | "years" | "centuries";
export type RecoveryStep = { words: string[]; ask: number[] };
export type SavedFile = { file_name: string };
export type Settings = { idle_minutes: number };
export type Proposal = { session: SessionTag | null; moment: Moment | null };
export type ImportContext = { session_id: SessionId | null; moment: Moment | null };
export type ImportOutcome = { added: ArtworkId[]; refused: RefusedFile[]; cancelled: boolean };
export type RefusedFile = { name: string; reason: AppError };
/** `code` names a Fluent message `error-<code>`, `args` fill it. */
export type AppError = { code: string; args: { [key: string]: string | number } };
export type ReportPreview = { id: string; pages: number; width: number; height: number };
export type ReportSelection = {
  items: ItemId[];
  summary: SummaryChoice;
  prepared_for: string;
  appointment: SessionId | null;
};
export type SummaryChoice = {
  strip: SessionId | null;
  intention: SessionId | null;
  body_maps: BodyMapPair | null;
  scores: boolean;
  changed: string;
  questions: string;
};
export type BodyMapPair = { start: CheckInId; end: CheckInId };
export type TrashedItem = { item: Item; deleted_at: LocalTime; days_left: number };

export type SessionId = string;
export type EntryId = string;
export type ArtworkId = string;
export type CheckInId = string;
export type LocalTime = { local: string; zone: string };
export type Moment =
  | "before" | "during" | "hours4" | "hours24" | "hours72" | "days7" | "days28" | "month1" | "months3" | "months6";
export type Route = "iv" | "im" | "sublingual" | "oral" | "nasal";
export type SideEffect = "nausea" | "vomiting" | "dizziness" | "headache" | "dissociation" | "anxiety" | "blood_pressure";
export type SessionKind = "preparation" | "medicine" | "integration";
export type SessionDetails =
  | { kind: "preparation"; intention: string; hopes: string; fears: string; setting: string; support_plan: string; ride_home: string }
  | { kind: "medicine"; route: Route | null; dose: string; present: string; music: string; experience: string; side_effects: SideEffect[]; side_effects_note: string }
  | { kind: "integration"; spoke_about: string; takeaways: string };
export type SessionDraft = { starts: LocalTime; place: string; with_whom: string; details: SessionDetails };
export type Session = { id: SessionId; revision: number; number: number; planned: boolean; draft: SessionDraft; items: number };
export type SessionTag = { id: SessionId; kind: SessionKind; number: number; starts: LocalTime };
export type Mood = "heavy" | "low" | "even" | "light" | "bright";
export type LifeDomain = "mind" | "body" | "spirit" | "relationships" | "lifestyle" | "nature";
export type EntryDraft = {
  title: string; markdown: string; occurred: LocalTime; session_id: SessionId | null; moment: Moment | null;
  tags: string[]; domains: LifeDomain[]; mood: Mood | null; private: boolean;
};
export type Entry = { id: EntryId; revision: number; draft: EntryDraft; session: SessionTag | null };
export type EntrySummary = {
  id: EntryId; title: string; excerpt: string; occurred: LocalTime; session: SessionTag | null; moment: Moment | null;
  tags: string[]; domains: LifeDomain[]; mood: Mood | null; private: boolean; picture: ArtworkId | null;
};
export type ArtworkDraft = {
  title: string; made_on: string; session_id: SessionId | null; moment: Moment | null; medium: string; support: string; size: string;
  process: string; statement: string; description: string; series: string; series_order: number | null; turns: number;
  may_keep: boolean; private: boolean;
};
export type Artwork = { id: ArtworkId; revision: number; draft: ArtworkDraft; session: SessionTag | null; width: number; height: number };
export type Side = "front" | "back";
export type Brush = "more" | "less";
export type Mark =
  | { type: "stroke"; side: Side; brush: Brush | null; size: number; points: [number, number, number][] }
  | { type: "region"; region: string; brush: Brush | null };
export type RegionRecord = { region: string; more: number; less: number; words: string[]; intensity: number | null };
export type CheckInDraft = {
  occurred: LocalTime; session_id: SessionId | null; moment: Moment | null; outline: string; outline_version: number;
  marks: Mark[]; regions: RegionRecord[]; energy: number | null; pleasantness: number | null; feelings: string[]; note: string; private: boolean;
};
export type CheckIn = { id: CheckInId; revision: number; draft: CheckInDraft; session: SessionTag | null };
export type ItemId = { kind: "entry"; id: EntryId } | { kind: "artwork"; id: ArtworkId } | { kind: "check_in"; id: CheckInId };
export type Item = {
  item: ItemId; title: string; excerpt: string; occurred: LocalTime; session: SessionTag | null; moment: Moment | null;
  private: boolean; regions: RegionRecord[];
};
export type StripPlace = "intention" | "medicine" | "hours4" | "hours24" | "hours72" | "days7" | "days28" | "appointment";
export type StripPoint = { place: StripPlace; at: LocalTime; past: boolean; session_id: SessionId | null; with_whom: string; items: Item[] };
export type Strip = { session: SessionTag; intention: string; points: StripPoint[]; now: LocalTime };
export type Today = { strip: Strip | null; next_appointment: Session | null; items_since_last: number; latest: Item[] };
