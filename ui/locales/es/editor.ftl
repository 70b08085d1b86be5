## El editor de una entrada.

editor-toolbar = Dar forma al texto
editor-bold = Negrita
editor-italic = Cursiva
editor-heading =
    { $level ->
        [0] Encabezado
       *[other] Encabezado { $level }
    }
editor-quote = Cita
editor-bullets = Lista
editor-numbers = Lista numerada
editor-link = Enlace
editor-picture = Imagen
editor-with-keys = { $what } ({ $keys })

editor-plain =
    Esta entrada contiene algo que solo el texto sin formato conserva tal cual, como una tabla o HTML. Por eso se muestra como texto sin formato, y no se cambia nada.

## Enlaces. Se conservan y se muestran, y nunca se abren.

editor-link-title = Enlace
editor-link-address = Dirección
editor-link-hint = Se guarda con tus palabras. Afterglow nunca lo abre: nada de aquí sale a internet.
editor-link-invalid = Escribe una dirección que empiece por https:// o mailto:
editor-link-set = Poner el enlace
editor-link-remove = Quitar el enlace
editor-link-here = Enlace a { $address }
editor-link-change = Cambiar

## Imágenes.

editor-picture-title = Imagen de tu diario
editor-picture-choose = Elige una imagen
editor-picture-untitled = Sin título, { $day }
editor-picture-none = Todavía no hay arte en tu diario. Añade algo en Arte, o suelta una imagen en el texto.
editor-picture-describe = Descríbela para quien no puede verla
editor-picture-insert = Insertarla
editor-picture-change = Cambiarla
editor-picture-undescribed = Una imagen sin descripción
editor-picture-elsewhere = Imagen de fuera de tu diario, sin cargar: { $address }
editor-picture-elsewhere-named = Imagen de fuera de tu diario, sin cargar: { $alt } ({ $address })
editor-picture-missing = Una imagen que no se puede mostrar. Puede que esté en la papelera.
editor-picture-missing-named = Una imagen que no se puede mostrar: { $alt }. Puede que esté en la papelera.
