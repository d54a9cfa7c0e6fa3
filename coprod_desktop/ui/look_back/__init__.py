"""What a person does after a meeting, beside the steps of it."""
