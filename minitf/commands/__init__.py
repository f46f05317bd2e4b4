"""What `minitf lab` and `minitf doctor` do: one module for each command, with a `run`."""
