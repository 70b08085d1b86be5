## El visor: una obra en toda la ventana, o dos una junto a otra.

viewer-title = { $title }, { $at } de { $total }
viewer-count = { $at } de { $total }
viewer-before = La obra anterior
viewer-after = La obra siguiente
viewer-left = Izquierda: { $title }
viewer-right = Derecha: { $title }
viewer-stage = { $title }. Más y menos cambian el tamaño, las flechas la mueven, 0 la muestra entera, 1 la muestra píxel a píxel.
viewer-tools = Mirando { $title }
viewer-zoom-out = Alejar
viewer-zoom-in = Acercar
viewer-zoom = { $percent } %
viewer-fit-short = Entera
viewer-fit = Entera: mostrarla toda
viewer-pixels-short = 1:1
viewer-pixels = 1:1, píxel a píxel
viewer-turn-left = Girar a la izquierda
viewer-turn-right = Girar a la derecha
viewer-first = Esta es la primera obra.
viewer-last = Esta es la última obra.
viewer-fetching = Cargando todos los píxeles…
viewer-no-pixels = El original no se puede mostrar aquí, así que esta es la copia más pequeña. El original sigue en el diario.
viewer-no-picture = Esta imagen no se pudo abrir. Cierra el visor y vuelve a intentarlo.
viewer-surround = Alrededor de la imagen
viewer-surround-grey = Gris
viewer-surround-dark = Oscuro
viewer-surround-paper = Papel
viewer-beside = Dos lado a lado
viewer-notes = Notas
viewer-choose = La segunda obra
viewer-choose-empty = Elige abajo la segunda obra.

## Obras cubiertas.

veil-word = Cubierta
veil-show = Cubierta. Mostrar { $title }
veil-group = En la pantalla
veil-field = Cubierta
veil-field-hint = Aquí aparece siempre cubierta, hasta que la pulses. Un informe para el que la elijas la muestra igualmente.

## Series.

series-label = Serie
series-open = La serie en su orden
series-about =
    { $count ->
        [one] Una obra
        [many] { $count } de obras en su orden. Arrástralas, o usa las flechas.
       *[other] { $count } obras en su orden. Arrástralas, o usa las flechas.
    }
series-empty = Ninguna obra pertenece ya a esta serie.
series-drag = Arrastrar a otro lugar
series-earlier = Poner { $title } antes
series-later = Poner { $title } después
series-now = { $title } está ahora en el lugar { $at } de { $total }
