error-internal = Noget gik galt inde i samspel.
error-cancelled = Annulleret; intet er ændret.
error-file = { $path } kan ikke læses eller skrives.
error-file-missing = { $path } findes ikke.
error-file-denied = { $path }: ingen adgang.
error-disk-full = { $path }: disken er fuld.
