// A precompiled header needs one file to belong to.
