package org.jobwright.server.process;

/** One number determines all ports: the site uses it, management and database follow at a fixed distance. */
public record Ports(int site, int management, int database) {
    private static final int MANAGEMENT_DISTANCE = 1910;
    private static final int HIGHEST_FOLLOWED = 65_535 - MANAGEMENT_DISTANCE - 1;

    static Ports of(int site) {
        int direction = site <= HIGHEST_FOLLOWED ? 1 : -1;
        int management = site + direction * MANAGEMENT_DISTANCE;
        return new Ports(site, management, management + direction);
    }
}
