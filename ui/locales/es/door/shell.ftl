## El marco alrededor de cada sala.

shell-app = Afterglow
shell-rooms = Secciones
shell-skip = Saltar al contenido
shell-today = Hoy
shell-journal = Diario
shell-sessions = Sesiones
shell-art = Arte
shell-body = Cuerpo
shell-progress = Recorrido
shell-share = Compartir
shell-unread-notes = Ha llegado una respuesta que todavía no has leído.
shell-settings = Ajustes
shell-lock = Bloquear ahora
shell-locking = Bloqueando…
shell-leave-anyway = Salir sin guardar
shell-close-anyway = Cerrar sin guardar
shell-lock-anyway = Bloquear sin guardar
shell-covered = En pausa
shell-covered-note = Haz clic en cualquier parte, o pulsa cualquier tecla, para seguir.
shell-starting = Abriendo…
shell-start-failed = Afterglow no pudo iniciarse.
shell-try-again = Intentar otra vez
