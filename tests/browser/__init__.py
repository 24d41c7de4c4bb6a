"""What only a browser can show: cold deep links, clicks in pictures, fonts, and that nothing leaves the machine."""
