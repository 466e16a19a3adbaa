"""Tags of the desk's own; they need no {% load %} (config.settings.base)."""
