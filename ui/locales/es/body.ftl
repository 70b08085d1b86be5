## La sala y su lista

body-room = Cuerpo
body-room-subtitle = Tus registros corporales, los más recientes primero.
body-new = Nuevo registro
body-empty = Aquí se reúnen tus registros corporales: qué sentiste, dónde y con qué fuerza.
body-line-part = { $region }: { $felt }
body-felt = { $words } { $intensity }
body-line-nothing = Nada marcado
body-line-more = { $count ->
    [one] { $count } zona más
    [many] { $count } de zonas más
   *[other] { $count } zonas más
}
body-private = Privado
body-older = Mostrar los anteriores
body-compare = Comparar dos
body-regions = Una zona a lo largo del tiempo

## Pintar

body-check-in-title = ¿Cómo está tu cuerpo?
body-check-in-subtitle = Pinta donde sientas algo. «Nada» también es una respuesta.
body-more-alive = Más presente
body-less-alive = Menos presente
body-both = Más y menos presente
body-only-words = Solo palabras
body-alive-meaning = Más presente: más fuerza, calor, algo despierto. Menos presente: menos fuerza, algo dormido, lejano. Ninguna elección es un error.
body-tools = Pincel
body-erase = Borrar
body-undo = Deshacer
body-redo = Rehacer
body-undone = Deshecho.
body-redone = Rehecho.
body-brush-size = Tamaño del pincel
body-brush-fine = Pincel fino
body-brush-middle = Pincel mediano
body-brush-broad = Pincel grueso
body-outline = Silueta
body-outline-neutral = Neutra
body-outline-feminine = Femenina
body-outline-masculine = Masculina
body-front = Delante
body-back = Detrás
body-own-sides = Izquierda y derecha son las tuyas.
body-prefer-list = ¿Prefieres una lista?
body-by-name = Elegir zonas por su nombre
body-map-of = { $side }: { $marked }
body-map-empty = { $side }: nada marcado
body-map-not-whole = Aquí hay más marcas de las que se pueden dibujar: a este mapa le faltan algunas.
body-start-from-last = Partir del último mapa
body-started-from-last = Aquí está tu último mapa, sin sus palabras ni sus números. Cambia lo que sea distinto.
body-no-last = Todavía no hay un mapa anterior.

## Zonas por su nombre

body-by-name-title = Elegir zonas por su nombre
body-by-name-intro = Izquierda y derecha son las tuyas. Elegir una zona aquí es lo mismo que pintarla entera.
body-choice-more = Más presente
body-choice-less = Menos presente
body-choice-none = Sin marcar
body-choice-painted = Como está pintada
body-choice-painted-both = Como está pintada, más y menos presente
body-group-head = Cabeza y cuello
body-group-torso = Torso y espalda
body-group-arms = Hombros, brazos y manos
body-group-legs = Piernas y pies

## Lo que marcaste

body-marked-title = Lo que marcaste
body-marked-empty = No hay nada marcado. Eso también es una respuesta.
body-marked-region = Zona
body-marked-words = Palabras
body-marked-strength = Con qué fuerza
body-add-word = + una palabra
body-add-word-for = Añadir una palabra: { $region }
body-words-title = Palabras: { $region }
body-words-intro = Elige las que encajen, o escribe las tuyas.
body-own-word = Tu propia palabra
body-strength = { $value } / 10
body-strength-none = – / 10
body-strength-for = Con qué fuerza: { $region }

## El cuerpo entero

body-energy = Energía
body-energy-low = quietud
body-energy-high = activación
body-pleasantness = Agrado
body-pleasantness-low = desagradable
body-pleasantness-high = agradable
body-feelings = Sentimientos
body-own-feeling = Tu propio sentimiento
body-own-feeling-open = + el tuyo
body-note = Nota
body-note-hint = Algo más que te diga tu cuerpo
body-occurred = Día y hora
body-private-toggle = Privado
body-private-hint = Nunca se propone para compartir.

## Guardar y volver a mostrar

body-save = Guardar registro
body-save-changes = Guardar cambios
body-cancel-edit = Dejar sin cambios
body-left-unchanged = El registro queda como estaba.
body-continue-edit = Seguir cambiándolo
body-saved = Registro guardado.
body-edit = Editar
body-delete = Mover a la papelera
body-deleted = El registro está en la papelera. Se queda allí 30 días.
body-delete-undo = Deshacer
body-shown-title = Registro corporal
body-energy-in-words = { $level ->
    [0] Mucha quietud
    [1] Quietud
    [2] Entre quietud y activación
    [3] Activación
   *[4] Mucha activación
}
body-pleasantness-in-words = { $level ->
    [0] Muy desagradable
    [1] Desagradable
    [2] Entre desagradable y agradable
    [3] Agradable
   *[4] Muy agradable
}

## Dos registros, uno junto al otro

body-compare-title = Dos registros
body-compare-session = Antes y después: { $session }
body-compare-this = Comparar
body-compare-first = Primero
body-compare-second = Segundo
body-compare-change = Elegir otro
body-compare-change-first = Elegir otro como primero
body-compare-change-second = Elegir otro como segundo
body-compare-swap = Intercambiar los dos
body-compare-swapped = Ahora el primero: { $first }. Ahora el segundo: { $second }.
body-compare-open = Abrir este registro
body-compare-too-few = Con dos registros, aquí puedes ponerlos uno junto al otro, por ejemplo antes y después de una sesión.
body-compare-in-words = En palabras
body-compare-line = { $about }: { $says }
body-compare-from-to = de { $from } a { $to }
body-compare-same = { $felt } en ambos
body-compare-only-first = solo en el primero: { $felt }
body-compare-only-second = solo en el segundo: { $felt }
body-compare-nothing = No hay nada marcado en ninguno de los dos.
body-compare-leaning = { $felt } ({ $leaning })
body-compare-left-out = No se compara, porque la persona lo dejó fuera: { $parts }
body-compare-feelings-both = en ambos: { $feelings }
body-compare-feelings-first = solo en el primero: { $feelings }
body-compare-feelings-second = solo en el segundo: { $feelings }
body-scale-said = { $words } { $value }
body-choose-title-first = ¿Cuál es el primero?
body-choose-title-second = ¿Cuál es el segundo?
body-choose-taken = Ya está en el otro lado

## Una zona a lo largo del tiempo

body-region-over-time = { $region } a lo largo del tiempo
body-region-count = { $count ->
    [one] Marcada en un registro.
    [many] Marcada en { $count } de registros, el más antiguo primero.
   *[other] Marcada en { $count } registros, el más antiguo primero.
}
body-region-none = Ningún registro tiene marcada esta zona: { $region }.
body-region-choose = Zona
body-region-when = Cuándo
body-region-session = Sesión
body-region-alive = Qué parte está marcada
body-share-of = { $level ->
    [0] una pequeña parte
    [1] una parte
    [2] más o menos la mitad
    [3] la mayor parte
   *[4] toda la zona
}
body-share-more = Más presente en { $share }
body-share-less = Menos presente en { $share }
body-share-both = Más presente en { $more }, menos presente en { $less }
body-regions-intro = Elige una de las zonas que has marcado.
body-regions-empty = Aquí podrás seguir a lo largo del tiempo las zonas que marques en un registro.
body-regions-count = { $count ->
    [one] en un registro
    [many] en { $count } de registros
   *[other] en { $count } registros
}

## Palabras para una sensación. Son nombres, para que vayan con cualquier zona y con cualquier persona.

body-family-temperature = Temperatura
body-family-pressure = Presión y peso
body-family-vibration = Vibración
body-family-movement = Movimiento
body-family-texture = Textura
body-family-breath = Respiración
body-family-spread = Extensión
body-family-quiet = También son respuestas
body-word-warm = calidez
body-word-hot = calor
body-word-burning = ardor
body-word-cool = frescor
body-word-cold = frío
body-word-icy = hielo
body-word-tight = tensión
body-word-heavy = peso
body-word-light = ligereza
body-word-dense = densidad
body-word-crushing = aplastamiento
body-word-hollow = hueco
body-word-full = plenitud
body-word-tingling = hormigueo
body-word-buzzing = zumbido
body-word-trembling = temblor
body-word-pulsing = latido
body-word-electric = electricidad
body-word-flowing = flujo
body-word-rising = algo que sube
body-word-sinking = algo que se hunde
body-word-spinning = algo que gira
body-word-frozen = congelamiento
body-word-restless = inquietud
body-word-knotted = nudo
body-word-soft = suavidad
body-word-rough = aspereza
body-word-raw = carne viva
body-word-sharp = punzada
body-word-prickly = pinchazos
body-word-shallow = respiración corta
body-word-held = respiración contenida
body-word-deep = respiración honda
body-word-open = apertura
body-word-catching = respiración entrecortada
body-word-spreading = expansión
body-word-focused = un solo punto
body-word-scattered = dispersión
body-word-numb = entumecimiento
body-word-nothing = nada
body-word-dont_know = no lo sé

## Sentimientos. También son nombres.

body-feeling-tender = ternura
body-feeling-relieved = alivio
body-feeling-calm = calma
body-feeling-grateful = gratitud
body-feeling-hopeful = esperanza
body-feeling-joyful = alegría
body-feeling-moved = algo que conmueve
body-feeling-connected = conexión
body-feeling-curious = curiosidad
body-feeling-proud = orgullo
body-feeling-sad = tristeza
body-feeling-afraid = miedo
body-feeling-angry = enojo
body-feeling-ashamed = vergüenza
body-feeling-guilty = culpa
body-feeling-lonely = soledad
body-feeling-anxious = ansiedad
body-feeling-confused = confusión
body-feeling-tired = cansancio
body-feeling-empty = vacío
body-feeling-numb = embotamiento
body-feeling-nothing = nada
body-feeling-dont_know = no lo sé

## Zonas: la izquierda y la derecha son las de la persona

body-region-head = Cabeza
body-region-face = Cara
body-region-jaw = Mandíbula
body-region-throat = Garganta
body-region-neck_left = Lado izquierdo del cuello
body-region-neck_right = Lado derecho del cuello
body-region-shoulder_left = Hombro izquierdo
body-region-shoulder_right = Hombro derecho
body-region-upper_arm_left = Brazo izquierdo
body-region-upper_arm_right = Brazo derecho
body-region-forearm_left = Antebrazo izquierdo
body-region-forearm_right = Antebrazo derecho
body-region-hand_left = Mano izquierda
body-region-hand_right = Mano derecha
body-region-chest = Pecho
body-region-heart = Zona del corazón
body-region-upper_belly = Parte alta del vientre
body-region-lower_belly = Parte baja del vientre
body-region-pelvis = Pelvis
body-region-thigh_left = Muslo izquierdo
body-region-thigh_right = Muslo derecho
body-region-knee_left = Rodilla izquierda
body-region-knee_right = Rodilla derecha
body-region-lower_leg_left = Espinilla izquierda
body-region-lower_leg_right = Espinilla derecha
body-region-foot_left = Pie izquierdo
body-region-foot_right = Pie derecho
body-region-head_back = Cabeza por detrás
body-region-neck_back = Nuca
body-region-shoulder_back_left = Hombro izquierdo por detrás
body-region-shoulder_back_right = Hombro derecho por detrás
body-region-upper_arm_back_left = Brazo izquierdo por detrás
body-region-upper_arm_back_right = Brazo derecho por detrás
body-region-elbow_left = Codo izquierdo
body-region-elbow_right = Codo derecho
body-region-forearm_back_left = Antebrazo izquierdo por detrás
body-region-forearm_back_right = Antebrazo derecho por detrás
body-region-hand_back_left = Dorso de la mano izquierda
body-region-hand_back_right = Dorso de la mano derecha
body-region-shoulder_blade_left = Omóplato izquierdo
body-region-shoulder_blade_right = Omóplato derecho
body-region-upper_back = Espalda alta
body-region-middle_back = Espalda media
body-region-lower_back = Zona lumbar
body-region-buttock_left = Glúteo izquierdo
body-region-buttock_right = Glúteo derecho
body-region-thigh_back_left = Muslo izquierdo por detrás
body-region-thigh_back_right = Muslo derecho por detrás
body-region-knee_back_left = Rodilla izquierda por detrás
body-region-knee_back_right = Rodilla derecha por detrás
body-region-calf_left = Pantorrilla izquierda
body-region-calf_right = Pantorrilla derecha
body-region-heel_left = Talón y planta del pie izquierdo
body-region-heel_right = Talón y planta del pie derecho
