## Sobre Afterglow y de quién es el trabajo que lleva dentro.

about-title = Acerca de Afterglow
about-version = Versión { $version }
about-what = Un diario privado para la psicoterapia asistida con ketamina. Todo lo que guardas en él queda cifrado en este equipo.
about-own-licence = Afterglow es software libre. Puedes usarlo, estudiarlo, compartirlo y cambiarlo según la licencia MIT o la licencia Apache 2.0, la que prefieras.
about-licences = El trabajo de otras personas
about-licences-hint = Afterglow contiene mucho trabajo que otras personas escribieron y ofrecieron a todo el mundo.
about-licences-show = Paquetes y sus licencias
about-licences-count = { $count } paquetes. Abre uno para leer su licencia.
about-find = Buscar un paquete
about-found =
    { $count ->
        [0] Ningún paquete tiene ese nombre o esa licencia.
        [one] 1 paquete encontrado
        [many] { $count } de paquetes encontrados
       *[other] { $count } paquetes encontrados
    }
about-licences-failed = No se pudo leer la lista. Tu diario sigue intacto.
