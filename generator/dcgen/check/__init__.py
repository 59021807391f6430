"""The design rules: `selection` lists which rules apply to which kind of site, one module per subject has them.

Keep this file empty: `import dcgen` loads it, so that `dcgen.check` stays the function of that name.
"""
