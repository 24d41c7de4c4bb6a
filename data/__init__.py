"""Files in, facts out: reading, matching, checking, loading and the warehouse. No Streamlit, no Plotly."""
