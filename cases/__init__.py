"""Designation of seriously dishonest entities: 告知 → 异议 → 认定 → 送达."""
