"""What names and figures prove of several columns of one rank of which each could be a money, one theme a module."""
