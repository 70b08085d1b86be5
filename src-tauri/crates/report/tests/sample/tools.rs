//! Other people's programs that read a PDF.

use std::path::PathBuf;
use std::process::Command;

/// A PDF on disk for as long as a test needs it.
pub struct Saved {
    folder: tempfile::TempDir,
}

impl Saved {
    pub fn new(pdf: impl AsRef<[u8]>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("report.pdf"), pdf).unwrap();
        Self { folder }
    }

    pub fn path(&self) -> PathBuf {
        self.folder.path().join("report.pdf")
    }

    /// What a program says on its output when it has gone well.
    pub fn read_by(&self, program: &str, before: &[&str], after: &[&str]) -> String {
        let output = Command::new(program).args(before).arg(self.path()).args(after).output().unwrap();
        assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8_lossy(&output.stdout).into_owned()
    }

    pub fn text(&self) -> String {
        self.read_by("pdftotext", &["-layout"], &["-"])
    }

    /// With every stream open, to be searched.
    pub fn open_streams(&self) -> Vec<u8> {
        let opened = self.folder.path().join("open.pdf");
        let output = Command::new("qpdf").args(["--qdf", "--object-streams=disable"]).arg(self.path()).arg(&opened).output().unwrap();
        assert!(output.status.success());
        std::fs::read(opened).unwrap()
    }
}
