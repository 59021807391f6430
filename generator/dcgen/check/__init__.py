"""The design rules: `selection` lists the rules of each kind of site, and one module per subject contains them.

Keep this file empty: `import dcgen` loads it, so that `dcgen.check` stays the function of that name.
"""
