"""The parsers that are compared with Upward's, one a file: how each is installed, run, and put into the shape of JSON Resume.

What they read is put into that shape as generously as can be: a period is split into its dates, labels such as
"Languages:" are dropped, lists of skills are split. Nothing that they did not read is added.

A parser has a NAME, the fields that are UNJUDGED, a `command` that prints what it reads as JSON in its last line, and
`resume`, which puts that into shape."""
