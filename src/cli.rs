//! `downforwhom check URL`: measures from this machine and prints the verdict.
