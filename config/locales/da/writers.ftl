writers-failed = Uddata kunne ikke skrives.
