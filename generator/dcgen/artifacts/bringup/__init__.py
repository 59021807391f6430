"""Files for fabric bring-up: input of subnet managers and simulators."""
