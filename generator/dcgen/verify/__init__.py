"""As-built verification: what machines report of their cables, compared with the plan."""
