## Versiones anteriores de una entrada.

versions-open = Versiones anteriores
versions-title = Versiones anteriores
versions-subtitle = { $title }
versions-back = Volver a la entrada
versions-empty = Todavía no hay ninguna versión anterior. Mientras escribes, se guarda una como mucho cada minuto.
versions-list = Versiones
versions-until = Hasta: { $time }
versions-until-day = Hasta: { $time }, { $day }
versions-then = Como era
versions-now = Como es ahora
versions-changes =
    { $gone ->
        [0] Desde entonces no se quitó ninguna palabra
        [one] Desde entonces se quitó una palabra
        [many] Desde entonces se quitaron { $gone } de palabras
       *[other] Desde entonces se quitaron { $gone } palabras
    } { $added ->
        [0] y no se añadió ninguna.
        [one] y se añadió una.
        [many] y se añadieron { $added }.
       *[other] y se añadieron { $added }.
    }
versions-same = Las palabras son las mismas que ahora.
versions-only-form = Las palabras son las mismas que ahora; solo cambia su forma, como la negrita o un encabezado.
versions-too-different = Las dos son demasiado distintas para señalar cada palabra.
versions-legend-gone = se quitó desde entonces
versions-legend-added = se añadió desde entonces
versions-heard-gone = se quitó:
versions-heard-added = se añadió:
versions-heard-end = (fin)
versions-no-words = Sin palabras.
versions-picture = [Imagen: { $alt }]
versions-picture-plain = [Imagen]
versions-bring-back = Recuperar esta versión
versions-bring-back-note = Vuelven el título y el texto. El día, la sesión y las etiquetas quedan como están, y las palabras de ahora pasan a ser una versión anterior.
versions-brought-back = Ha vuelto la versión anterior.
versions-undo = Deshacer
versions-undone = Las palabras están como estaban antes.
versions-forget = Olvidar versiones anteriores
versions-forget-title = ¿Olvidar las versiones anteriores?
versions-forget-text = La entrada queda como está ahora. Lo que decía antes se quita de tu diario para siempre y no se puede recuperar.
versions-forget-keep = Conservarlas
versions-forgotten = Las versiones anteriores ya no están. La entrada está como estaba.
