## La lista.

sessions-title = Sesiones
sessions-subtitle = Lo que escribes, pintas y notas se guarda con su sesión.
sessions-plan = Planear una sesión
sessions-add-past = Añadir una sesión pasada
sessions-empty = Aquí están tus sesiones de preparación, con medicina y de integración: las que vienen y las que ya pasaron.
sessions-empty-kind = Todavía no hay ninguna sesión de este tipo.
sessions-ahead = Próximas
sessions-past = Pasadas
sessions-filter = Mostrar
sessions-filter-all = Todas
sessions-items =
    { $count ->
        [0] todavía sin nada
        [one] { $count } pieza
        [many] { $count } de piezas
       *[other] { $count } piezas
    }
sessions-with = con { $whom }

## Elegir un tipo.

sessions-kind-plan-title = ¿Qué quieres planear?
sessions-kind-past-title = ¿Qué fue?
sessions-kind-preparation-about = Prepararte: tu intención, lo que esperas y lo que temes, y qué te ayudaría a sentirte a salvo.
sessions-kind-medicine-about = La medicina misma: dónde, cómo, y qué sentiste y viste.
sessions-kind-integration-about = Un encuentro con tu terapeuta: de qué se habló y qué te llevas.

## Una sesión nueva.

sessions-new-title =
    { $kind ->
        [preparation] Una preparación
        [medicine] Una sesión con medicina
       *[integration] Un encuentro de integración
    }
sessions-new-subtitle = Solo hace falta la fecha. Todo lo demás puede quedar vacío.
sessions-create = Guardar sesión

## Una sesión.

sessions-try-again = Intentar otra vez
sessions-delete = Borrar la sesión
sessions-deleted = { $session } está en la papelera. Lo que le pertenecía sigue en tu diario.
sessions-undo = Deshacer
sessions-made-title = En esta sesión
sessions-made-empty = Todavía no hay nada en esta sesión.
sessions-write = Escribir sobre ella
sessions-check-in = Nuevo registro
sessions-add-art = Añadir arte
sessions-item-about = { $kind } · { $day }

## Campos.

sessions-group-when = Cuándo y con quién
sessions-starts = Fecha y hora
sessions-with-whom = Con quién
sessions-place = Dónde
sessions-place-hint = La clínica, o en casa
sessions-group-bring = Lo que traigo
sessions-intention = Mi intención
sessions-intention-hint = Basta una frase. Está al comienzo de la línea de tiempo.
sessions-hopes = Qué espero
sessions-fears = Qué me da miedo
sessions-group-hold = Qué me sostendrá
sessions-setting = Mi estado y el entorno
sessions-setting-hint = Cómo quiero llegar, y qué haría seguro el lugar
sessions-support-plan = Apoyo después
sessions-support-plan-hint = A quién puedo llamar, y cómo serán los dos días siguientes
sessions-ride-home = Quién me lleva a casa
sessions-group-experience = Qué pasó
sessions-experience = Qué sentí y vi
sessions-experience-hint = En cualquier orden. Valen palabras sueltas.
sessions-present = Quién estaba
sessions-music = Música
sessions-group-medicine = La medicina
sessions-route = Cómo se administró
sessions-route-name =
    { $route ->
        [iv] En vena (IV)
        [im] En el músculo (IM)
        [sublingual] Bajo la lengua
        [oral] Por la boca
       *[nasal] Por la nariz
    }
sessions-dose = Dosis
sessions-dose-hint = Como te la dijeron, con tus palabras
sessions-group-side-effects = Efectos secundarios
sessions-side-effects = Lo que noté
sessions-side-effect =
    { $effect ->
        [nausea] Náuseas
        [vomiting] Vómitos
        [dizziness] Mareo
        [headache] Dolor de cabeza
        [dissociation] Sensación de lejanía
        [anxiety] Ansiedad
       *[blood_pressure] Presión arterial elevada
    }
sessions-side-effects-note = Con mis palabras
sessions-side-effects-note-hint = También la presión arterial, si alguien te la dijo
sessions-group-meeting = El encuentro
sessions-spoke-about = De qué hablamos
sessions-takeaways = Qué me llevo
sessions-takeaways-hint = Una frase, una pregunta, un paso pequeño
sessions-item-about-moment = { $kind } · { $day } · { $moment }
sessions-when-planned = { $when } · prevista
sessions-your-intention = Tu intención:
sessions-quoted = «{ $words }»
