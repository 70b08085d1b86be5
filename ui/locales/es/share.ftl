## El encabezado.

share-title = Compartir
share-title-day =
    { $near ->
        [yes] Para el { DATETIME($date, weekday: "long") }
       *[no] Para el { $day }
    }
share-title-with =
    { $near ->
        [yes] Para el { DATETIME($date, weekday: "long") } con { $whom }
       *[no] Para el { $day } con { $whom }
    }
share-subtitle = Nada sale de este equipo hasta que lo guardes. { $chosen } de { $total ->
        [one] { $total } pieza elegida
        [many] { $total } de piezas elegidas
       *[other] { $total } piezas elegidas
    }.
share-subtitle-empty = Nada sale de este equipo hasta que lo guardes.
share-empty = Aquí eliges qué llevar a una cita. Primero tiene que haber algo: una entrada, una obra o un registro corporal.
share-empty-action = Escribir algo

## Guardar.

share-save = Guardar PDF
share-warning = Quien tenga el PDF puede leerlo, y un archivo enviado ya no se puede retirar.
share-warning-password = Quien tenga el PDF y su contraseña puede leerlo, y un archivo enviado ya no se puede retirar.
share-stopped = Detenido. No se ha guardado nada.
share-saved = Guardado como { $name }.
share-show-in-folder = Mostrar en la carpeta

## Elegir piezas.

share-span-label = De qué fechas
share-span =
    { $span ->
        [since_appointment] Desde la última cita, { $day }
        [days7] Últimos 7 días
        [days30] Últimos 30 días
        [all] Todo
       *[own] Otros días
    }
share-own-from = Primer día
share-own-to = Último día
share-session-label = De qué sesión
share-session-any = Cualquiera
share-session-option = { $session } · { $day }
share-listed-none = Aquí no hay piezas
share-listed = { $chosen } de { $count } elegidas
share-more = Mostrar { $count } más
share-heard =
    { $chosen } de { $total } { $total ->
        [one] pieza elegida
        [many] de piezas elegidas
       *[other] piezas elegidas
    }{ $out ->
        [0] .
        [one] , { $out } parte fuera.
        [many] , { $out } de partes fuera.
       *[other] , { $out } partes fuera.
    }
share-choose-all = Elegir todo lo mostrado
share-choose-none = No elegir nada
share-piece-about = { $kind } · { $day }
share-open = abrir
share-open-piece = Abrir { $title }
share-elsewhere =
    { $count ->
        [one] { $count } pieza elegida no está en esta lista.
        [many] { $count } de piezas elegidas no están en esta lista.
       *[other] { $count } piezas elegidas no están en esta lista.
    }
share-show-all = Mostrar todo
share-private = Privadas ({ $count })
share-private-note = Estas nunca se eligen junto con otras. Activa una si aun así quieres compartirla.

## Dejar fuera partes de una pieza.

share-parts = dejar fuera partes
share-parts-of = dejar fuera partes de { $title }
share-parts-label = Partes de { $title } que van incluidas
share-parts-note = Lo que desactivas no sale, ni en un PDF ni de otro modo; en su lugar, una línea dice que se dejó algo fuera. Una pieza que elegiste por separado se queda.
share-parts-none = En esta pieza no hay nada entre lo que elegir.
share-parts-changed = Esta pieza ha cambiado desde que elegiste, así que vuelve a estar entera. Desactiva lo que deba quedar fuera.
share-parts-look-again = Ha cambiado desde que elegiste: abre sus partes.
share-parts-out = { $count } fuera
share-part-kind =
    { $kind ->
        [heading] Encabezado
        [point] Punto de una lista
        [quote] Cita
        [literal] Tal como se escribió
        [table] Tabla
        [picture] Imagen
        [title] Título
        [art] Imagen
        [description] Qué se ve en ella
        [medium] Técnica
        [support] Soporte
        [size] Medidas
        [series] Serie
        [place_in_series] Lugar en la serie
        [copy] Si se puede guardar una copia
        [statement] Qué quiero decir sobre ella
        [process] Qué pasó mientras la hacía
        [map] Dónde está marcado, y el mapa
        [regions] Palabras y fuerza
        [energy] Energía
        [pleasantness] Agrado
        [feelings] Sentimientos
        [note] Nota
        [with_whom] Con quién
        [place] Dónde
        [intention] Mi intención
        [hopes] Qué espero
        [fears] Qué me da miedo
        [setting] Mi estado y el entorno
        [support_plan] Apoyo después
        [ride_home] Quién me lleva a casa
        [experience] Qué sentí y vi
        [present] Quién estaba
        [music] Música
        [route] Cómo se administró
        [dose] Dosis
        [side_effects] Lo que noté
        [side_effects_note] Con mis palabras
        [spoke_about] De qué hablamos
        [takeaways] Qué me llevo
       *[paragraph] Párrafo
    }
share-part-unsaid =
    { $kind ->
        [art] La imagen
       *[picture] Una imagen sin descripción
    }

## El archivo.

share-file = El archivo
share-paper = Papel
share-paper-size =
    { $paper ->
        [letter] Carta (8,5 × 11 pulgadas)
       *[a4] A4 (210 × 297 mm)
    }
share-password-on = Abrirlo solo con contraseña
share-password = Contraseña para el PDF
share-password-hint = Cuatro o más palabras que no tengan nada que ver entre sí son difíciles de adivinar.
share-password-missing = Escribe primero una contraseña, o desactívala.
share-password-tell = Dila por una vía distinta de la del archivo: por teléfono o en papel.
share-password-lost = Afterglow no guarda esta contraseña. Si se olvida, nadie podrá abrir el archivo; puedes guardar el informe otra vez.
share-password-archive = Con contraseña, el archivo no tiene la forma pensada para conservarse mucho tiempo (PDF/A). Cualquier lector de PDF lo abre igual con la contraseña.

## Hacerlo.

share-step =
    { $step ->
        [reading] Leyendo las imágenes
        [setting] Componiendo las páginas
       *[saving] Guardando
    }

## La primera página.

share-page-one = En la primera página
share-page-one-more = La línea de tiempo, una intención y los mapas corporales se ofrecen aquí cuando eliges piezas que los tienen; los mapas necesitan dos registros.
share-report-title = Título
share-report-title-hint = Debajo se lee de cuándo a cuándo son las piezas.
share-whose = De quién es
share-whose-name = Tu nombre, o cómo quieres que te llamen
share-whose-hint = Se imprime en la primera página y no se guarda.
share-prepared = Para quién es
share-prepared-for = Preparado para
share-prepared-date = Con la fecha de la cita, { $day }.
share-intention = Mi intención
share-of-session = De qué sesión
share-changed = Qué cambió
share-changed-label = Con tus palabras
share-questions = Preguntas que quiero hacer
share-questions-label = Tus preguntas
share-questions-hint = Una en cada línea
share-strip = La línea de tiempo
share-strip-hint = Solo con las piezas elegidas
share-body-maps = El cuerpo al principio y al final
share-scores = Energía y agrado, al principio y al final
share-comparison = Los dos comparados en palabras
share-comparison-hint = Lo compone la aplicación, y así consta
share-body-start = Al principio
share-body-end = Al final
share-body-same = Elige dos registros distintos para ponerlos uno junto al otro.
share-compared-left-out = Lo que dejas fuera de cualquiera de los dos no se compara.

## La vista previa.

share-preview = Vista previa
share-preview-empty = Aún no hay nada elegido. Lo que actives aparece aquí, página por página, tal como se guardará.
share-preview-drawing = Preparando las páginas…
share-preview-stopped = La preparación se detuvo, así que estas no son las páginas que se guardarían ahora.
share-preview-go-on = Preparar las páginas
share-preview-again = Intentar otra vez
share-in-words = Qué hay en estas páginas
share-in-words-first = Primera página: { $parts }
share-in-words-piece = { $title }, { $about }
share-pages-label = Páginas de la vista previa
share-page = Página { $page } de { $pages } de la vista previa
share-page-count =
    { $count ->
        [one] { $count } página
        [many] { $count } de páginas
       *[other] { $count } páginas
    }
