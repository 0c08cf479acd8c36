# Not translated yet.
