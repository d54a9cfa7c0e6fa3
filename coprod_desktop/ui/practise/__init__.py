"""What a person tries out before they go."""
