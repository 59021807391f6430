"""Parts of the bill that follow from devices and racks: power cords, accessories, receptacles, licenses, and spares."""
