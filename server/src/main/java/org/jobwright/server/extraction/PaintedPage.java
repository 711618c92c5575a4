package org.jobwright.server.extraction;

/** A page as a PNG or JPEG picture. */
record PaintedPage(int width, int height, byte[] picture) {}
