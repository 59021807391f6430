"""Parts of the bill that follow from single devices and racks: power cords, accessories, licenses, and spares."""
