## La tarjeta de apoyo.

support-title = Apoyo
support-need = ¿Necesitas apoyo ahora?
support-subtitle = Personas con las que puedes hablar. Afterglow no llama a nadie por su cuenta.
support-own = Tus propios contactos
support-own-none = Alguien de tu confianza, tu terapeuta, tu clínica: aquí puedes poner sus números.
support-add-own = Añadir tus contactos
support-change = Cambiar esta tarjeta
support-lines = Números a los que puedes llamar
support-lines-hint = Escribe encima los números del lugar donde vives, u oculta las líneas que no necesites.
support-danger = Si hay peligro para ti o para otra persona, llama al número local de emergencias.
support-nothing = Todas las líneas están ocultas. Con «Cambiar esta tarjeta» vuelven a mostrarse.
support-not-monitored = Nadie supervisa esta aplicación. No es un dispositivo médico, y nadie lee lo que escribes aquí si no se lo muestras.
support-line-us-ca = Estados Unidos (pulsa 2 para español) y Canadá: línea de prevención del suicidio y crisis
support-line-uk-ie = Reino Unido e Irlanda: Samaritans (en inglés)
support-line-eu = España y toda la Unión Europea: número de emergencias
support-line-au = Australia: Lifeline (en inglés)
support-line-es = España: línea de atención a la conducta suicida
support-line-mx = México: Línea de la Vida
support-line-cl = Chile: línea de prevención del suicidio, desde un celular
support-set-aside = Empezar una tarjeta nueva
support-set-aside-note = El archivo dañado se conserva junto al nuevo.

## Cambiarla.

support-change-title = Cambiar la tarjeta de apoyo
support-plain = Cualquiera que use este equipo puede leer esta tarjeta. Se puede abrir antes de desbloquear el diario, así que se guarda en un archivo sin cifrar, fuera del diario cifrado. Añade solo lo que no te importe mostrar.
support-contact = Contacto { $number }
support-name = Nombre
support-number = Número
support-note = Nota, por ejemplo cuándo llamar
support-add-contact = Añadir un contacto
support-full = En la tarjeta caben { $count } contactos.
support-line-name = Quién responde
support-shown = Mostrar esta línea
support-save = Guardar tarjeta
support-saved = La tarjeta está guardada.
support-unsaved = Primero guarda o descarta tus cambios.
support-discard = Descartar cambios

error-support-card-unreadable = El archivo con tus contactos no se puede leer: está dañado, o viene de una versión más nueva de Afterglow. Se ha dejado como estaba. Las líneas de abajo siguen ahí. Puedes recuperar el archivo desde una copia, o empezar una tarjeta nueva.
field-support_name = Un nombre
field-support_number = Un número
field-support_note = Una nota
field-support_card = La tarjeta de apoyo
