package org.jobwright.services.figures.traffic;

import java.io.Serializable;

/**
 * How often jobs were opened, and applications begun.
 *
 * @param visitors the visitors of each day, added up: on two days the same one counts twice
 */
public record Traffic(long views, long visitors, long starts) implements Serializable {

    public static final Traffic NONE = new Traffic(0, 0, 0);

    /** Who begins an application is somebody, also where many look. */
    public Traffic withoutStarts() {
        return new Traffic(views, visitors, 0);
    }

    /** What {@link #withoutStarts} leaves out. */
    public Traffic startsAlone() {
        return new Traffic(0, 0, starts);
    }

    public Traffic plus(Traffic more) {
        return new Traffic(views + more.views, visitors + more.visitors, starts + more.starts);
    }
}
