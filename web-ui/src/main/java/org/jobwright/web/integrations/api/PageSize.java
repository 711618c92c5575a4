package org.jobwright.web.integrations.api;

/** How many things a part of a list has, as a program asks for it. */
public final class PageSize {

    private static final int USUAL = 20;
    private static final int MOST = 99;

    private PageSize() {}

    /** What is no number is left out. */
    public static int read(String size) {
        return size != null && size.matches("\\d{1,3}") ? Math.clamp(Integer.parseInt(size), 1, MOST) : USUAL;
    }
}
