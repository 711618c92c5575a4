package org.jobwright.domain.applications.apply;

import org.jobwright.domain.shared.failures.RuleViolation;

/** A posting does not take applications here. The page of its advert says so. */
public class CannotApply extends RuleViolation {

    private final ApplyingObstacle obstacle;

    public CannotApply(ApplyingObstacle obstacle) {
        super(obstacle.code());
        this.obstacle = obstacle;
    }

    public ApplyingObstacle getObstacle() {
        return obstacle;
    }
}
