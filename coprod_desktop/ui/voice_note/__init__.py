"""What a person says instead of typing it."""
