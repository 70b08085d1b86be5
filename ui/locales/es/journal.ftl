## La lista.

journal-title = Diario
journal-subtitle =
    { $count ->
        [0] Palabras, según vienen
        [one] Una entrada
        [many] { $count } de entradas
       *[other] { $count } entradas
    }
journal-write = Escribir
journal-trash = Papelera
journal-empty = Aquí hay sitio para lo que viste, lo que sentiste y lo que quieres conservar: basta una frase.
journal-older = Mostrar entradas anteriores
journal-untitled = Sin título
journal-private = Privada
journal-domain-mind = Mente
journal-domain-body = Cuerpo
journal-domain-spirit = Espíritu
journal-domain-relationships = Relaciones
journal-domain-lifestyle = Vida diaria y trabajo
journal-domain-nature = Naturaleza
journal-mood-heavy = Pesado
journal-mood-low = Bajo
journal-mood-even = Sereno
journal-mood-light = Ligero
journal-mood-bright = Luminoso

## Escribir una entrada.

journal-entry-heading = Entrada: { $title }
journal-entry-new = Una entrada nueva
journal-entry-title = Título
journal-entry-text = Tu entrada
journal-entry-placeholder = ¿Qué te gustaría conservar?
journal-when = Cuándo fue
journal-when-change = { $when }. Cambiarlo
journal-add-tag = + etiqueta
journal-tags-title = Etiquetas, ámbitos de la vida y ánimo
journal-domains = Ámbitos de la vida
journal-mood = Ánimo
journal-tag-own = Tu propia etiqueta
journal-tag-hint = Pulsa Intro para añadirla.
journal-private-hint = Una entrada privada nunca se propone para compartir.
journal-done = Listo
journal-delete = Mover a la papelera
journal-deleted = La entrada está en la papelera. Se queda allí 30 días.
journal-undo = Deshacer
journal-restored = Vuelve a estar donde estaba.

## Si está guardado.

journal-unsaved = Aún sin guardar
journal-saving = Guardando…
journal-saved = Guardado
journal-saved-now = Guardado ahora mismo
journal-saved-at = Guardado: { $time }
journal-not-saved = No se ha guardado
journal-try-again = Intentar otra vez
journal-stale = Hay guardada una versión más nueva de esta entrada, así que la tuya no se escribió encima. Se pueden conservar las dos.
journal-stale-keep = Conservar la mía como entrada nueva
journal-stale-load = Mostrar la guardada

## Imágenes que llegan mientras se escribe.

journal-picture-adding = Añadiendo imágenes…
journal-picture-refused = { $name }: { $reason }
journal-picture-pasted = imagen
journal-picture-outside = La imagen ya está en tu diario. Si también es un archivo de fuera, ese archivo sigue ahí, y no está cifrado.

## La papelera.

journal-trash-title = Papelera
journal-trash-subtitle = Lo que borras se queda aquí 30 días. Después desaparece para siempre.
journal-trash-empty = No hay nada en la papelera.
journal-trash-end = Vaciar la papelera
journal-trash-end-title = ¿Vaciar la papelera?
journal-trash-end-text =
    { $count ->
        [one] Una cosa desaparecerá para siempre, con sus versiones anteriores y las notas que hayan llegado sobre ella. Si se la entregaste a alguien, Entregado lo sigue diciendo, sin su título.
        [many] { $count } de cosas desaparecerán para siempre, con sus versiones anteriores y las notas que hayan llegado sobre ellas. Lo que entregaste de ellas a alguien, Entregado lo sigue diciendo, sin títulos.
       *[other] { $count } cosas desaparecerán para siempre, con sus versiones anteriores y las notas que hayan llegado sobre ellas. Lo que entregaste de ellas a alguien, Entregado lo sigue diciendo, sin títulos.
    } Este es el único paso de aquí que no se puede deshacer.
journal-trash-keep = Conservar todo
journal-trash-emptied = La papelera está vacía.
journal-trash-back = Volver al diario
journal-trash-session = { $kind }, { $day }
journal-trash-deleted = Borrado el { $day }
journal-trash-days =
    { $days ->
        [0] último día
        [one] queda un día
        [many] quedan { $days } de días
       *[other] quedan { $days } días
    }
journal-bring-back = Recuperar
journal-bring-back-what = Recuperar { $title }
journal-kind-entry = Diario
journal-kind-artwork = Arte
journal-kind-check_in = Registro corporal
journal-kind-session = Sesión
