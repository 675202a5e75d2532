"""What the terminal is asked to do besides showing cells."""
