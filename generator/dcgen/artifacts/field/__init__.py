"""Files for technicians and buyers: cables, labels, power, work order and bill of materials."""
