# Títulos de los diálogos del sistema y nombres con los que se ofrecen los archivos. Los usa el programa, no la ventana.
dialog-choose-place = ¿Dónde quieres guardar tu diario?
dialog-move-journal = ¿A qué carpeta quieres mover tu diario?
dialog-choose-journal = Elige la carpeta de tu diario (su nombre termina en .afterglow)
dialog-add-art = Elige las imágenes que quieres añadir
dialog-pictures = Imágenes (JPEG, PNG, WebP, HEIC, TIFF, GIF)
dialog-all-files = Todos los archivos
dialog-pdf = Documento PDF
dialog-save-report = Guarda tu informe
dialog-report-file-name = Informe.pdf
dialog-save-kit = Guarda tus palabras de recuperación
dialog-kit-file-name = Palabras de recuperación.pdf
