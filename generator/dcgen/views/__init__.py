"""The views that several artifact families share: figures, elevations, fabric drawings, floor plan, work order."""
