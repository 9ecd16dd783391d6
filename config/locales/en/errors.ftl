error-internal = Something went wrong inside samspel.
error-cancelled = Cancelled; nothing was changed.
error-file = { $path } cannot be read or written.
error-file-missing = { $path } does not exist.
error-file-denied = { $path }: permission denied.
error-disk-full = { $path }: the disk is full.
