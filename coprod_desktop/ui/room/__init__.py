"""The screens one has before one in the room."""
