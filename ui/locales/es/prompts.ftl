## Sobre qué escribir. data/prompts.json dice cuándo se ofrece cada una; un formulario tiene un encabezado para cada paso.

prompt-one-sentence = Si esta sesión tuviera una sola intención, ¿cuál sería, en una frase?
prompt-quality = ¿De qué cualidad te gustaría tener más en tus días?
prompt-afraid = ¿Hay algo que te dé miedo? Dilo con tanta sencillez como quieras.
prompt-enough = ¿Qué esperas, y qué sería ya suficiente?
prompt-safe-room = ¿Qué haría que el lugar te diera seguridad?
prompt-ask-for = ¿Qué te gustaría poder pedir, si lo necesitas?
prompt-carried-in = ¿Qué traes a esta sesión de los últimos días?
prompt-left-outside = ¿Qué podría esperar fuera durante esas horas?
prompt-who-knows = ¿Quién sabe que llega este día, y qué quieres que sepa?
prompt-brought-back = ¿Qué te gustaría traer de vuelta, de otro tiempo en que estabas bien?
prompt-body-ahead = Cuando piensas en ese día, ¿dónde responde tu cuerpo?
prompt-first-evening = ¿Qué haría más amable la primera noche, después de la sesión?
prompt-value-ahead = ¿Qué es lo que te importa de esto?
prompt-part-against = ¿Hay una parte de ti que no quiere esto? ¿Qué dice?
prompt-before-words = Quédate aquí durante tres respiraciones. ¿Qué hay antes de que haya palabras para ello?
prompt-place-outside = ¿Qué lugar al aire libre te gustaría llevar contigo en la mente? ¿Cómo es estar allí?
prompt-still-here = ¿Sigue aquí alguna imagen?
prompt-three-words = Tres palabras, si las hay.
prompt-begin-middle-end = ¿Cómo empezó? ¿Qué hubo en medio? ¿Cómo terminó?
prompt-in-the-body = ¿Notas algo ahora en tu cuerpo?
prompt-heard = ¿Qué oíste: música, una voz, un silencio?
prompt-surprised = ¿Qué te sorprendió?
prompt-no-words-yet = ¿Qué no tiene palabras todavía? Di a qué se parece.
prompt-colours = ¿Qué colores, formas o lugares había?
prompt-who-was-there = ¿Quién estaba contigo?
prompt-not-to-forget = ¿Hay una cosa que quieras conservar?
prompt-ground-now = ¿Qué te sostiene en este momento? Empieza por aquello en lo que te apoyas.
prompt-image-returns = ¿Vuelve alguna imagen? Descríbela tal como es; no tiene que significar nada.
prompt-changed-weight = ¿Hay un sentimiento que pese más, menos o igual que antes?
prompt-body-remembers = ¿Qué notas en tu cuerpo cuando piensas en la sesión?
prompt-memory-closer = ¿Ha estado cerca algún recuerdo? Puedes nombrarlo y dejarlo ahí.
prompt-someone-else = ¿Con quién te gustaría ser de otra manera, solo un poco? ¿En qué lo notaría esa persona?
prompt-let-go = ¿Hubo algo que soltaste, o algo a lo que te agarraste?
prompt-small-step = ¿Cuál es un paso pequeño, lo bastante pequeño para esta semana?
prompt-thank = ¿A quién, o a qué, te gustaría dar las gracias?
prompt-question-left = ¿Qué pregunta te dejó la sesión?
prompt-hard-and-help = ¿Hubo algo difícil? ¿Qué te acompañaba entonces?
prompt-ordinary-day = ¿Dónde apareció algo de la sesión en un día cualquiera?
prompt-letter-back = ¿Qué le escribirías a quien eras la noche anterior?
prompt-say-aloud = ¿Qué quieres decir en la próxima cita, aunque salga con torpeza?
prompt-may-stay-unclear = ¿Qué sigue sin tener sentido para ti? Aquí puede quedar sin aclarar.
prompt-music-again = ¿Qué música va unida a la sesión, y adónde te lleva ahora?
prompt-loud-thought = ¿Qué pensamiento sonó fuerte hoy, y qué le diría alguien que te quiere bien?
prompt-allowed-along = ¿Qué harías hoy si un sentimiento difícil pudiera venir contigo?
prompt-thank-a-part = Si una parte de ti estuviera montando guardia, ¿qué te gustaría decirle?
prompt-five-breaths = Quédate aquí durante cinco respiraciones. ¿Qué llegó y qué se fue?
prompt-one-minute = Describe un minuto de hoy, solo por lo que notaron tus sentidos.
prompt-through-the-window = Sal afuera o acércate a una ventana. ¿Qué hay ahí que se parezca a algo que hay en ti?
prompt-season = ¿En qué estación del año estás hoy por dentro?

prompt-thought-record = Un pensamiento, visto desde más de un lado
prompt-thought-record-situation = Qué pasó
prompt-thought-record-thought = El pensamiento que me vino
prompt-thought-record-feeling = Qué sentí, y con qué fuerza
prompt-thought-record-evidence = Qué hay a favor y qué en contra
prompt-thought-record-another-view = Otra manera de verlo

prompt-value-and-action = Algo que importa, y una cosa que hacer por ello
prompt-value-and-action-value = Qué me importa aquí
prompt-value-and-action-in-the-way = Qué se interpone
prompt-value-and-action-action = Una cosa que haré, y cuándo

prompt-meeting-a-part = Encontrarte con una parte de ti
prompt-meeting-a-part-part = La parte que está aquí, y cómo la noto
prompt-meeting-a-part-protects = Qué intenta proteger
prompt-meeting-a-part-needs = Qué necesita de mí

## Alrededor de una sugerencia.

prompts-label = Una sugerencia, si quieres
prompts-another = Otra
prompts-without = Sin sugerencia
prompts-with = Con sugerencia
prompts-use = Escribir sobre esto
prompts-approach-cbt = Pensamientos
prompts-approach-act = Valores
prompts-approach-ifs = Partes
prompts-approach-mindfulness = Atención plena
prompts-approach-nature = Naturaleza
