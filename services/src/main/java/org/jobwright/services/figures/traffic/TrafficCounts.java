package org.jobwright.services.figures.traffic;

/** How many views, first views of a day, and applications begun. */
record TrafficCounts(long views, long visitors, long starts) {

    static final TrafficCounts START = new TrafficCounts(0, 0, 1);

    static TrafficCounts view(boolean first) {
        return new TrafficCounts(1, first ? 1 : 0, 0);
    }

    TrafficCounts plus(TrafficCounts more) {
        return new TrafficCounts(views + more.views, visitors + more.visitors, starts + more.starts);
    }
}
