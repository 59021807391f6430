"""What brings the fabrics up: files for subnet managers and simulators."""
