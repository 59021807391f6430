"""The test kit: facts of a blueprint for tests of a project, and the plugin that gives them to pytest."""
