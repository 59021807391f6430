"""The lock of a blueprint: what is built, and which slots are taken. It is the file `NAME.lock` beside `NAME.yaml`."""
