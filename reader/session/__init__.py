"""What the user has done: where they are, the trail behind them, what they look for."""
