"""The inventory: device types, planning assumptions, device groups, racks and PDUs."""
