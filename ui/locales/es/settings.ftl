## Ajustes: los pocos que hay.

settings-title = Ajustes
settings-look = Cómo se ve
settings-look-hint =
    { $role ->
        [room] Se guarda en esta sala de lectura. Mientras está bloqueada solo quedan el tamaño y el idioma; el modo claro u oscuro es entonces el de tu equipo.
       *[journal] Se guarda en este diario. Mientras está bloqueado solo quedan el tamaño y el idioma; el modo claro u oscuro es entonces el de tu equipo.
    }
settings-language = Idioma
settings-theme = Claro u oscuro
settings-theme-name =
    { $theme ->
        [light] Claro
        [dark] Oscuro
       *[system] Como en el equipo
    }
settings-size = Tamaño de todo
settings-size-value = { $percent } %
settings-week = La semana empieza el
settings-week-day =
    { $day ->
        [sunday] Domingo
        [saturday] Sábado
       *[monday] Lunes
    }
settings-clock = Formato de la hora
settings-clock-name =
    { $clock ->
        [hours12] 12 horas (7:42 p. m.)
       *[hours24] 24 horas (19:42)
    }
settings-keys = Tu frase de acceso
settings-keys-hint =
    { $role ->
        [room] Abre esta sala de lectura, y nadie puede restablecer la frase.
       *[journal] Abre este diario, y nadie puede restablecer la frase.
    }
settings-passphrase = Cambiar la frase de acceso
settings-passphrase-current = Frase de acceso actual
settings-passphrase-note =
    { $role ->
        [room] Una copia antigua de la carpeta de la sala de lectura se sigue abriendo con la frase antigua. Tus palabras de recuperación quedan como están.
       *[journal] Una copia antigua de la carpeta del diario se sigue abriendo con la frase antigua. Tus palabras de recuperación quedan como están.
    }
settings-passphrase-busy =
    { $role ->
        [room] Cambiando la frase de acceso. Tarda unos segundos, y eso protege tu sala de lectura.
       *[journal] Cambiando la frase de acceso. Tarda unos segundos, y eso protege tu diario.
    }
settings-passphrase-submit = Cambiarla
settings-passphrase-done = Tu frase de acceso ha cambiado.
settings-words = Tus palabras de recuperación
settings-words-hint = No se guardan en ninguna parte, así que nadie puede volver a mostrarlas. Puedes crear unas nuevas; las antiguas ya no abren nada.
settings-lock = Bloqueo automático
settings-lock-hint =
    { $role ->
        [room] Tu sala de lectura se bloquea cuando nadie la toca durante este tiempo. Antes se guarda lo que estabas escribiendo.
       *[journal] Tu diario se bloquea cuando nadie lo toca durante este tiempo. Antes se guarda lo que estabas escribiendo.
    }
settings-minutes = Minutos hasta que se bloquea
settings-minutes-value =
    { $minutes ->
        [one] { $minutes } minuto
        [many] { $minutes } de minutos
       *[other] { $minutes } minutos
    }
settings-fewer = Menos minutos
settings-more = Más minutos
settings-journal =
    { $role ->
        [room] Tu sala de lectura
       *[journal] Tu diario
    }
settings-name = Nombre
settings-folder = Carpeta
settings-folder-hint =
    { $role ->
        [room] Todo está en esta única carpeta, cifrado. Para hacer una copia, primero bloquea la sala de lectura y luego copia la carpeta entera.
       *[journal] Todo está en esta única carpeta, cifrado. Para hacer una copia, primero bloquea el diario y luego copia la carpeta entera.
    }
settings-move = Moverlo
settings-move-hint = A otra carpeta o unidad. Primero se bloquea, y lo desbloqueas en su nuevo lugar.
settings-outline = Silueta de los registros corporales
settings-paper =
    { $role ->
        [room] Papel de tu tarjeta de dirección
       *[journal] Papel de los informes
    }
settings-trash = Papelera
settings-trash-hint = Lo que borras se queda aquí 30 días.
settings-open-trash = Abrir la papelera
settings-private = Qué sale de este equipo
settings-private-text =
    { $role ->
        [room] Nada, hasta que tú guardes tu tarjeta de dirección o una respuesta. En Afterglow no hay cuenta, servidor ni red.
       *[journal] Nada, hasta que tú guardes un informe. En Afterglow no hay cuenta, servidor ni red.
    }
settings-not-medical = Afterglow no es un dispositivo médico y no da consejos médicos. Nadie lo supervisa.
