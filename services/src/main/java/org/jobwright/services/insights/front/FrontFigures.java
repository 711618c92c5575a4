package org.jobwright.services.insights.front;

import java.io.Serializable;
import java.util.List;

/**
 * Figures of this instance that everybody may see.
 *
 * @param employers that have a job open
 * @param newThisWeek how many open jobs were posted in the last seven days
 * @param answers that were given or due in the last thirty days; 0 while too few people or employers are behind them
 * @param inTime how many of these were given by the promised day
 * @param towns where most jobs are, the most first
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
