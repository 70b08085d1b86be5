## About Afterglow, and whose work is in it.

about-title = About Afterglow
about-version = Version { $version }
about-what = A private journal for ketamine-assisted psychotherapy. Everything you keep in it lies encrypted on this computer.
about-own-licence = Afterglow is free software. You may use, study, share and change it under the MIT licence or the Apache licence 2.0, as you like.
about-licences = The work of others
about-licences-hint = Afterglow contains much that others wrote and let everybody use.
about-licences-show = Packages and their licences
about-licences-count = { $count } packages. Open one to read its licence.
about-find = Find a package
about-found =
    { $count ->
        [0] No package has this name or licence.
        [one] 1 package found
       *[other] { $count } packages found
    }
about-licences-failed = The list could not be read. Nothing in your journal is touched.
