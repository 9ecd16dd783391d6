writers-failed = The output could not be written.
