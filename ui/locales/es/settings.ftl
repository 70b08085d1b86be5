## Ajustes: los pocos que hay.

settings-title = Ajustes
settings-look = Cómo se ve
settings-look-hint = Se guarda en este diario. Mientras está bloqueado solo quedan el tamaño y el idioma; el modo claro u oscuro es entonces el de tu equipo.
settings-language = Idioma
settings-language-name =
    { $language ->
        [en] English
        [es] Español
       *[system] Como en el equipo
    }
settings-theme = Claro u oscuro
settings-theme-name =
    { $theme ->
        [light] Claro
        [dark] Oscuro
       *[system] Como en el equipo
    }
settings-size = Tamaño de todo
settings-size-value = { $percent } %
settings-week = La semana empieza en
settings-week-day =
    { $day ->
        [sunday] Domingo
        [saturday] Sábado
       *[monday] Lunes
    }
settings-clock = Hora del día
settings-clock-name =
    { $clock ->
        [hours12] 12 horas (7:42 p. m.)
       *[hours24] 24 horas (19:42)
    }
settings-keys = Tu frase de acceso
settings-keys-hint = Abre este diario, y nadie puede restablecerla.
settings-passphrase = Cambiar la frase de acceso
settings-passphrase-current = Frase de acceso actual
settings-passphrase-note = Una copia antigua de la carpeta del diario se sigue abriendo con la frase antigua. Tus palabras de recuperación quedan como están.
settings-passphrase-busy = Cambiando la frase de acceso. Tarda unos segundos. Eso protege tu diario.
settings-passphrase-submit = Cambiarla
settings-passphrase-done = Tu frase de acceso ha cambiado.
settings-words = Tus palabras de recuperación
settings-words-hint = No se guardan en ninguna parte, así que nadie puede volver a mostrarlas. Puedes crear unas nuevas; las antiguas ya no abren nada.
settings-lock = Bloqueo automático
settings-lock-hint = Tu diario se bloquea cuando nadie lo toca durante este tiempo. Antes se guarda lo que estabas escribiendo.
settings-minutes = Minutos hasta que se bloquea
settings-minutes-value =
    { $minutes ->
        [one] { $minutes } minuto
        [many] { $minutes } de minutos
       *[other] { $minutes } minutos
    }
settings-fewer = Menos minutos
settings-more = Más minutos
settings-journal = Tu diario
settings-name = Nombre
settings-folder = Carpeta
settings-folder-hint = Todo está en esta única carpeta, cifrado. Para hacer una copia, primero bloquea el diario y luego copia la carpeta entera.
settings-move = Moverlo
settings-move-hint = A otra carpeta o unidad. Primero se bloquea, y lo desbloqueas en su nuevo lugar.
settings-outline = Silueta de los registros corporales
settings-paper = Papel de los informes
settings-trash = Papelera
settings-trash-hint = Lo que borras se queda aquí 30 días.
settings-open-trash = Abrir la papelera
settings-private = Qué sale de este equipo
settings-private-text = Nada, hasta que guardes un informe tú. En Afterglow no hay cuenta, servidor ni red.
settings-not-medical = Afterglow no es un dispositivo médico y no da consejo médico. Nadie lo supervisa.
