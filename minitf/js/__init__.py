"""JavaScript cells: run code of the tfjs documentation, as it stands, against minitf."""
