package org.jobwright.server.extraction;

/** A page as a PNG or JPEG picture. */
@SuppressWarnings("ArrayRecordComponent") // written once, never compared
record PaintedPage(int width, int height, byte[] picture) {}
