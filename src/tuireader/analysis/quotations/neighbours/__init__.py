"""The grammar of languages that `adjacent` reads: words, phrases, subjects, clauses."""
