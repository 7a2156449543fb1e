"""The types that the stages hand on; one module a stage, no input or output anywhere."""
