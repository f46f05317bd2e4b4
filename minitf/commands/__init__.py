"""What `minitf lab`, `minitf run` and the others do: one module for each command, with a `run`."""
