"""Finding tables in a sheet: areas, headers, bodies, captions; nothing here knows a dataset."""
