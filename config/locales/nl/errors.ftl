error-internal = Er ging iets mis binnen samspel.
error-cancelled = Geannuleerd; er is niets gewijzigd.
error-file = { $path } kan niet gelezen of geschreven worden.
error-file-missing = { $path } bestaat niet.
error-file-denied = { $path }: geen toegang.
error-disk-full = { $path }: de schijf is vol.
