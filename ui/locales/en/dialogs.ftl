# Titles in the system's own dialogs, and the names that files are offered under. Used by the program, not by the window.
dialog-choose-place = Where should your journal be kept?
dialog-move-journal = Into which folder should your journal move?
dialog-choose-journal = Choose your journal's folder (its name ends with .afterglow)
dialog-add-art = Choose pictures to add
dialog-pictures = Pictures (JPEG, PNG, WebP, HEIC, TIFF, GIF)
dialog-all-files = All files
dialog-pdf = PDF
dialog-save-report = Save your report
dialog-report-file-name = Report.pdf
dialog-save-kit = Save your recovery words
dialog-kit-file-name = Recovery words.pdf
