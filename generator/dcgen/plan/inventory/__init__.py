"""What there is: hardware as device types, planning assumptions, the devices by group, racks and PDUs."""
