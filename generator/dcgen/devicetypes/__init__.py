"""Device types, module types and rack types in the form of the NetBox devicetype-library: import, checks and export."""
