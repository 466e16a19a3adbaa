"""What is imposed and shown: domains, list entries, measures, publication, screening."""
