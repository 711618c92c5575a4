package org.jobwright.services.insights.front;

import java.io.Serializable;
import java.util.List;

/**
 * Public figures of this instance.
 *
 * @param employers with an open job
 * @param newThisWeek how many open jobs were posted in the last seven days
 * @param answers that were given or due in the last thirty days; 0 if too few people or employers are behind them
 * @param inTime how many of these were given by the promised day
 * @param towns with most jobs, in descending order
 */
public record FrontFigures(long employers, long newThisWeek, long answers, long inTime, List<Town> towns)
        implements Serializable {

    /**
     * A town with open jobs.
     *
     * @param label as adverts write it, with its region
     * @param country ISO 3166-1 alpha-2
     */
    public record Town(String label, String country) implements Serializable {

        /** Without its region. */
        public String name() {
            int comma = label.indexOf(',');
            return comma < 0 ? label : label.substring(0, comma);
        }
    }

    public FrontFigures {
        towns = List.copyOf(towns);
    }

    public boolean tellsAnswers() {
        return answers > 0;
    }
}
