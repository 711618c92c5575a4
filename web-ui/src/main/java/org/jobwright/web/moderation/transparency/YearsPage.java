package org.jobwright.web.moderation.transparency;

import java.util.List;

/** The years whose counts are published, the latest first. */
public record YearsPage(List<Integer> years) {}
