## La galería.

art-title = Arte
art-untitled = Sin título
art-undescribed = Imagen sin descripción
art-count =
    { $pieces ->
        [one] { $pieces } obra
        [many] { $pieces } de obras
       *[other] { $pieces } obras
    }{ $sessions ->
        [0] {""}
        [one] {" "}en { $sessions } sesión
        [many] {" "}en { $sessions } de sesiones
       *[other] {" "}en { $sessions } sesiones
    }
art-add = Añadir arte
art-filter = Mostrar
art-filter-all = Todas
art-empty = Aquí caben las fotos de lo que dibujas, pintas o construyes. Puedes elegir varias a la vez, soltarlas en esta ventana o pegar una.
art-empty-session = En esta sesión todavía no hay obras.
art-more = Mostrar { $count } más

## Traer imágenes.

art-importing = Añadiendo imágenes
art-importing-count = Imagen { $at } de { $total }
art-import-cancelled = Lo has detenido. Lo que ya se había añadido se queda.
art-dropped-over = Lo que soltaste antes no se ha añadido: soltaste otras imágenes mientras esperaba. Suéltalo de nuevo para añadirlo.
art-added =
    { $count ->
        [0] No se añadió nada
        [one] Se añadió { $count } obra
        [many] Se añadieron { $count } de obras
       *[other] Se añadieron { $count } obras
    }
art-refused =
    { $count ->
        [one] Esta se quedó fuera
        [many] Estas { $count } se quedaron fuera
       *[other] Estas { $count } se quedaron fuera
    }
art-originals-remain = Tus fotos de fuera del diario siguen donde estaban, sin cifrar. Si compartes este equipo, quizá quieras borrarlas de allí.
art-describe =
    { $count ->
        [one] Decir algo sobre ella
        [many] Decir algo sobre la primera
       *[other] Decir algo sobre la primera
    }

## Una obra.

art-open-large = Verla en grande
art-turn = Girar un cuarto a la derecha
art-kept-turn =
    { $quarters ->
        [1] Queda así: girada un cuarto a la derecha.
        [2] Queda así: girada media vuelta.
       *[other] Queda así: girada un cuarto a la izquierda.
    }
art-turned-back = Vuelve a estar como antes.
art-delete = Borrar la obra
art-deleted = La obra está en la papelera.
art-undo = Deshacer

art-field-title = Título
art-field-made-on = Fecha de la obra
art-group-words = Con mis palabras
art-field-process = Qué pasó mientras la hacía
art-field-statement = Qué quiero decir sobre ella
art-field-description = Qué se ve en ella
art-field-description-hint = Para quien no puede verla. Se lee en voz alta en su lugar, aquí y en lo que compartas.
art-group-material = De qué está hecha
art-field-medium = Técnica
art-field-medium-hint = Por ejemplo, pastel blando
art-field-support = Soporte
art-field-support-hint = Por ejemplo, papel
art-field-size = Medidas
art-field-size-hint = Por ejemplo, 30 × 40 cm
art-field-series = Serie
art-field-series-order = Lugar en la serie
art-group-sharing = Al compartir
art-field-may-keep = Mi terapeuta puede quedarse una copia
art-field-private = Privada
art-field-private-hint = Nunca se propone cuando compartes.
