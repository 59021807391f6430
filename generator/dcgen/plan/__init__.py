"""Every choice that dcgen makes: `steps` lists them in order, one folder per subject makes them.

Keep this file empty: `import dcgen` loads it, so that `dcgen.plan` stays the function of that name.
"""
