"""What a table means: its dataset and what each column stands for, by names and a sample of cells."""
