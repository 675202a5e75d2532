"""An article and the marks on it, turned into lines of runs. No colours, no Textual."""
