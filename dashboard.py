"""Start here: `streamlit run dashboard.py` serves the app behind this name."""

import streamlit as st

app = st.App("analytics/frame.py")
