writers-failed = De uitvoer kon niet geschreven worden.
