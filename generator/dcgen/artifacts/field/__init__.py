"""What technicians and buyers take along: cables, labels, power, work order and bill of materials."""
