//! The command line and the environment, read into one small struct per part.
